/** "I am worried about someone": calls first. Nothing has to be filled in, and nothing here sends anything. */
import { computed } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import { useRecords } from '../../local/records.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { telephone, useNumbers } from './useNumbers.ts'
import { doNotDoThis, doThis, worriedWords } from './words-worried.ts'

export function useWorried() {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const session = useSession()
  const { numbers } = useNumbers()

  const visits = computed(() =>
    (numbers.value ?? []).map(({ challenge, lead, deputy, council }) => ({
      challenge,
      lead: { ...lead, to: telephone(lead.phone) },
      deputy: { ...deputy, to: telephone(deputy.phone) },
      council: [
        {
          words: t('councilDay', { name: council.name, phone: council.day }),
          to: telephone(council.day),
        },
        {
          words: t('councilNight', { name: council.name, phone: council.night }),
          to: telephone(council.night),
        },
      ],
    })),
  )
  const first = computed(() => visits.value[0])

  const challenge = computed(() => first.value?.challenge)
  const concerns = useRecords<Concern>('concern', () =>
    challenge.value ? { challenge: challenge.value } : {},
  )
  const notes = computed(() =>
    (concerns.value ?? [])
      .filter(({ body }) => body.author === session.person)
      .map(({ id, body, waiting }) => ({
        id,
        to: `/worried/note/${id}`,
        words: waiting ? t('notSent') : t('sent', { time: sayMoment(body.receivedAt) }),
      })),
  )

  return {
    ...{ t, visits, first, notes },
    isRead: computed(() => numbers.value !== undefined),
    helps: computed(() => [
      ...doThis.map((key) => t(key)),
      ...(first.value ? [t('aboutStaff', { name: first.value.lead.name })] : []),
    ]),
    helpsNot: computed(() => doNotDoThis.map((key) => t(key))),
    back: computed(() => ({ words: tCommon('back'), to: backTo() })),
  }
}

/** Where the person was: the worry is reached from every screen, and must not lose their place. */
function backTo(): string {
  // vue-router keeps the address before this one in the state of the history entry.
  const { back } = (history.state ?? {}) as { back?: unknown }
  return typeof back === 'string' && !back.startsWith('/worried') ? back : '/'
}
