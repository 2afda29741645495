import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../shared/records/edition.ts'
import { hashOf, manifestOf } from '../../../shared/self-view/manifest.ts'
import { hashOnScreen } from '../../../shared/self-view/on-screen.ts'
import { edition, editionId } from '../records/self-view.ts'
import { id } from '../rules.ts'

const frozen = edition.body as Edition
const signer = {
  ...{ person: id('rahman'), name: 'Cllr J Rahman', role: 'leadMember' as const },
  ...{ post: null, since: '2026-01-01' },
}
const said = { statement: 'sign-1' as const, reservation: null, signer }

describe('the hash of what is on the screen', () => {
  it('is that of the edition as it was frozen', () => {
    expect(hashOnScreen(editionId, frozen, said)).toBe(hashOf(manifestOf(editionId, frozen, said)))
  })

  it('is another one for one changed letter, whatever digest stands beside it', () => {
    const [one, ...rest] = frozen.sections
    if (!one) throw new Error('no section')
    const [words, ...others] = one.paragraphs
    if (!words) throw new Error('no paragraph')
    const text = words.text.replace('rural', 'rurel')
    const changed = { ...one, paragraphs: [{ ...words, text }, ...others] }
    const shown = { ...frozen, sections: [changed, ...rest] }
    expect(hashOnScreen(editionId, shown, said)).not.toBe(hashOnScreen(editionId, frozen, said))
  })

  it('covers what is said to it', () => {
    const doubts = { ...said, reservation: 'I doubt 1.1.' }
    expect(hashOnScreen(editionId, frozen, doubts)).not.toBe(hashOnScreen(editionId, frozen, said))
  })
})
