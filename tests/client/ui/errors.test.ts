import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import AppErrorSummary from '../../../client/ui/AppErrorSummary.vue'
import AppField from '../../../client/ui/AppField.vue'
import AppPage from '../../../client/ui/AppPage.vue'
import { useErrors } from '../../../client/ui/errors.ts'
import { draw, startDevice } from './drawn.ts'

beforeEach(() => {
  startDevice()
  document.body.replaceChildren()
})

/** A page with two fields, as a feature would write it. */
function drawForm() {
  const form = useErrors<'given-name' | 'code'>()
  const page = draw(
    defineComponent(
      () => () =>
        h(AppPage, { title: 'Your name' }, () => [
          form.list.value.length ? h(AppErrorSummary, { errors: form.list.value }) : null,
          h('h1', 'Your name'),
          h(AppField, { id: 'given-name', label: 'Name', error: form.errors['given-name'] }),
          h(AppField, { id: 'code', label: 'Code', error: form.errors['code'] }),
        ]),
    ),
  )
  return { ...form, page }
}

describe('an error summary', () => {
  it('takes focus when it appears, and the title says so', async () => {
    const { judge, page } = drawForm()
    expect(document.title).toBe('Your name, Tellback')

    expect(judge({ 'given-name': 'Type a name, or choose Skip', code: undefined })).toBe(false)
    await nextTick()
    await nextTick()

    expect(document.activeElement).toBe(page.get('[role=alert]').element)
    expect(page.get('[role=alert]').text()).toContain('There is a problem')
    expect(document.title).toBe('Error: Your name, Tellback')
  })

  it('keeps the order of the fields, whichever was wrong first', () => {
    const { judge, list } = drawForm()
    judge({ 'given-name': undefined, code: 'Type the code' })
    judge({ 'given-name': 'Type a name', code: 'Type the code' })

    expect(list.value.map(({ id }) => id)).toEqual(['given-name', 'code'])
  })

  it('leads to its field, which carries the same words', async () => {
    const { judge, page } = drawForm()
    judge({ 'given-name': undefined, code: 'Type the code' })
    await nextTick()
    await page.get('[role=alert] a').trigger('click')

    const field = page.get('#code')
    expect(document.activeElement).toBe(field.element)
    expect(field.attributes('aria-invalid')).toBe('true')
    expect(page.get(`#${field.attributes('aria-describedby') ?? 'none'}`).text()).toContain(
      'Type the code',
    )
  })

  it('goes, and the title with it, once nothing is wrong', async () => {
    const { judge, page } = drawForm()
    judge({ 'given-name': 'Type a name', code: undefined })
    await nextTick()
    expect(judge({ 'given-name': undefined, code: undefined })).toBe(true)
    await nextTick()

    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(document.title).toBe('Your name, Tellback')
  })
})
