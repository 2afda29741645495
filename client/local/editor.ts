/** One editor per draft: of two tabs with the same visit one writes and the other reads, and says so. */
import { lead, type Lead } from './lead.ts'
import type { Phone } from './phone.ts'

type Where = 'here' | 'elsewhere'
type Editor = { lead: Lead; where: Where | undefined; users: Set<(where: Where) => void> }

/** A lock that has not come by then is another tab's. */
const patience = 300

/** From one question to the next nobody else comes in between. */
const linger = 1000

const editors = new WeakMap<Phone, Map<string, Editor>>()

/** Asks to write a visit's draft in this tab; `told` hears where it is written now. */
export function editorOf(phone: Phone, challenge: string, told: (where: Where) => void) {
  const all = editors.get(phone) ?? new Map<string, Editor>()
  editors.set(phone, all)
  const editor = all.get(challenge) ?? open(phone, challenge)
  all.set(challenge, editor)
  editor.users.add(told)
  if (editor.where) told(editor.where)

  return {
    take: () => editor.lead.take(),
    leave: () => {
      editor.users.delete(told)
      phone.surroundings.after(linger, () => {
        if (editor.users.size > 0 || all.get(challenge) !== editor) return
        all.delete(challenge)
        editor.lead.stop()
      })
    },
  }
}

function open(phone: Phone, challenge: string): Editor {
  const users: Editor['users'] = new Set()
  const move = (where: Where) => {
    editor.where = where
    for (const told of users) told(where)
  }
  const name = `tellback:draft:${phone.who.person}:${challenge}`
  const editor: Editor = { users, where: undefined, lead: unheld }
  editor.lead = lead(
    phone.surroundings,
    name,
    () => move('here'),
    () => move('elsewhere'),
  )
  phone.surroundings.after(patience, () => {
    if (!editor.lead.isHeld()) move('elsewhere')
  })
  return editor
}

const unheld: Lead = { isHeld: () => false, take: () => undefined, stop: () => undefined }
