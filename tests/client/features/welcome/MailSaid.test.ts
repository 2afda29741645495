import { beforeEach, describe, expect, it } from 'vitest'
import MailSaid from '../../../../client/features/welcome/MailSaid.vue'
import type { MailWay } from '../../../../client/session/session.ts'
import { draw, startDevice } from '../../ui/drawn.ts'

let reading: ReturnType<typeof startDevice>
beforeEach(() => {
  reading = startDevice()
  document.body.replaceChildren()
})

const email = 'jo@group.example'
const said = (way: MailWay | null, isSent = false) => draw(MailSaid, { way, isSent, email }).text()
const inFolder = { mail: 'inFolder', folder: 'data/mail' } as const

for (const easyRead of [false, true])
  describe(easyRead ? 'signing in by e-mail, in Easy Read' : 'signing in by e-mail', () => {
    beforeEach(() => {
      reading.easyRead = easyRead
    })

    it('promises a code where mail goes out, and while the server has not said', () => {
      for (const way of [null, { mail: 'goesOut' } as const]) {
        expect(said(way)).toMatch(/We send you/)
        expect(said(way, true)).toContain('Look in your e-mail')
        expect(said(way, true)).toContain(email)
      }
    })

    it('says where none goes out that none comes, and what to ask for instead', () => {
      const words = said({ mail: 'none' })
      expect(words).toContain('This Tellback cannot send e-mail yet.')
      expect(words).toMatch(/Ask your coordinator.* for a card or a link/)
      expect(words).not.toMatch(/We send you|Look in your e-mail/)
    })

    it('says in a demonstration that no mail is sent, and which file holds the code', () => {
      expect(said(inFolder)).toMatch(/It sends no e-mail/i)
      const words = said(inFolder, true)
      expect(words).toContain('folder data/mail.')
      expect(words).toContain('newest file')
      expect(words).not.toContain('Look in your e-mail')
    })
  })
