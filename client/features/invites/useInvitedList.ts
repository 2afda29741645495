/** What can be done with each invite: a first code, a new card, ending it. */
import { computed, ref } from 'vue'
import { commandNow } from '../../local/command.ts'
import { useCodes } from '../../local/codes.ts'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { openLetterbox } from '../../local/pass-on.ts'
import { dayOf, sayShortDay } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import type { InviteRow } from './invite-rows.ts'
import type { Invited } from './useOffice.ts'
import { inviteWords } from './words-invites.ts'

export function useInvitedList(challenge: () => string, invited: Invited) {
  const t = useWords(inviteWords)
  const { codes, mint, forget } = useCodes()
  const { isBusy, trouble, run } = useDoing()
  const asking = ref<{ what: 'newCard' | 'revoke'; row: InviteRow } | null>(null)

  function sayState({ state, invite, answeredAt }: InviteRow): string {
    const at = {
      none: null,
      made: invite?.body.madeAt,
      opened: invite?.body.openedAt,
      answered: answeredAt,
      revoked: invite?.body.revokedAt,
    }[state]
    const day = at ? sayShortDay(dayOf(at), invited.today.value) : ''
    switch (state) {
      case 'none':
        return t('stateNone')
      case 'made':
        return t('stateMade', { day })
      case 'opened':
        return t('stateOpened', { day })
      case 'answered':
        return t('stateAnswered', { day })
      case 'revoked':
        return t('stateRevoked', { day })
      default:
        return state satisfies never
    }
  }

  // One id for a person's next invite, kept from try to try.
  const ids = new Map<string, string>()
  const makeInvite = (row: InviteRow) =>
    run(async () => {
      const id = ids.get(row.id) ?? makeId()
      ids.set(row.id, id)
      const region = invited.region.value
      await makeNow('invite', id, { region, challenge: challenge(), person: row.id })
      if (region) await openLetterbox(region, challenge())
      await mint([id])
      ids.delete(row.id)
    })

  async function confirm(): Promise<void> {
    const asked = asking.value
    const id = asked?.row.invite?.id
    if (!asked || !id) return
    await run(async () => {
      forget(id)
      await commandNow('invite', asked.what === 'revoke' ? 'revoke' : 'reissue', {}, { record: id })
      if (asked.what === 'newCard') await mint([id])
    })
    asking.value = null
  }

  const rows = computed(() =>
    invited.rows.value.map((row) => ({
      ...row,
      said: sayState(row),
      code: (row.invite && codes.value.get(row.invite.id)) ?? null,
      isOpen: row.invite !== null && row.state !== 'revoked',
    })),
  )
  return { t, rows, asking, confirm, makeInvite, isBusy, trouble }
}
