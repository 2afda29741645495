/** The cards of a visit: those whose code is held on this page can be printed, for others one is made. */
import { computed, reactive } from 'vue'
import { useRoute } from 'vue-router'
import type { Region } from '../../../shared/records/region.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useCodes } from '../../local/codes.ts'
import { useDoing } from '../../local/doing.ts'
import { openLetterbox } from '../../local/pass-on.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { sayDays } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import { useInvited } from './useOffice.ts'
import { cardWords } from './words-invites.ts'

export function useCards(challenge: () => string) {
  const t = useWords(cardWords)
  const route = useRoute()
  const invited = useInvited(challenge)
  const visits = useRecords<Visit>('visit', () => ({ challenge: challenge() }))
  const region = useRecord<Region>('region', () => invited.region.value)
  const { codes, mint } = useCodes()
  const { isBusy, trouble, run } = useDoing()

  /** The invites an address asks for; all of them when it names none. */
  const wanted = computed(() =>
    String(route.query['for'] ?? '')
      .split(',')
      .filter(Boolean),
  )
  const open = computed(() =>
    invited.rows.value.flatMap(({ invite, state, answeredAt, ...row }) => {
      const isWanted = wanted.value.length === 0 || wanted.value.includes(invite?.id ?? '')
      if (!invite || state === 'revoked' || !isWanted) return []
      const hasOpened = invite.body.openedAt !== null || answeredAt !== null
      return [{ ...row, invite: invite.id, hasOpened, code: codes.value.get(invite.id) ?? null }]
    }),
  )
  const cards = computed(() =>
    open.value.flatMap(({ code, ...row }) => (code ? [{ ...row, code }] : [])),
  )
  const without = computed(() => open.value.filter(({ code }) => !code))

  const visit = computed(() => {
    const days = invited.challenge.value?.body.visit
    return days ? sayDays(days.from, days.to, invited.today.value) : null
  })
  const helper = computed(() => visits.value?.[0]?.body.contact ?? region.value?.body.help ?? null)

  /** Nobody to begin with: a card that was posted yesterday must not end by mistake. */
  const ticked = reactive<Record<string, boolean>>({})
  const isTicked = (invite: string) => ticked[invite] ?? false
  const chosen = computed(() => without.value.map(({ invite }) => invite).filter(isTicked))
  const tick = (invite: string, isOn: boolean) => {
    ticked[invite] = isOn
  }
  const unopened = computed(() => without.value.filter(({ hasOpened }) => !hasOpened))
  const tickUnopened = () => unopened.value.forEach(({ invite }) => tick(invite, true))
  const makeCodes = () =>
    run(async () => {
      // With the first cards: whoever gets one has a way out without signal.
      const { value } = invited.region
      if (value) await openLetterbox(value, challenge())
      await mint(chosen.value)
    })

  const { state, name } = invited
  return {
    t,
    state,
    name,
    cards,
    without,
    visit,
    helper,
    isTicked,
    tick,
    unopened,
    tickUnopened,
    chosen,
    makeCodes,
    isBusy,
    trouble,
  }
}
