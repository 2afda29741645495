/** What home says of a safeguarding case that nobody has seen to: no word of what it is. */
import { computed, type Ref } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Alarm } from '../../../shared/records/alarm.ts'
import { useAlarms } from '../../local/alarms.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { telephone } from '../../ui/telephone.ts'
import { useWords } from '../../ui/words.ts'
import { homeWords } from './words-home.ts'

export type HomeAlarm = {
  id: string
  title: string
  words: string
  staff: string
  ring: { words: string; to: string } | null
  /** What the coordinator can do besides. */
  office: string
  visit: { words: string; to: string }
}

export function useHomeAlarms(nameOf: (challenge: string) => string, now: Readonly<Ref<string>>) {
  const t = useWords(homeWords)
  const session = useSession()
  const alarms = useAlarms()
  const isOffice = computed(() =>
    session.appointments.some((one) => one.role === 'coordinator' && isHeld(one, now.value)),
  )

  function sayAlarm({ id, body }: { id: string; body: Alarm }): HomeAlarm {
    const challenge = body.challenge ?? ''
    const council = nameOf(challenge)
    return {
      id,
      title: t('alarm'),
      words: council
        ? t('alarmOf', { council, when: sayMoment(body.since) })
        : t('alarmSince', { when: sayMoment(body.since) }),
      staff: body.aboutHostStaff ? t('alarmStaff') : '',
      ring: body.ring && { words: t('alarmRing', body.ring), to: telephone(body.ring.phone) },
      office: isOffice.value ? t(session.mails ? 'alarmOffice' : 'alarmOfficeNoMail') : '',
      visit: {
        words: council ? t('about', { council }) : t('aboutPlain'),
        to: `/challenges/${challenge}`,
      },
    }
  }
  return computed(() => alarms.value.map(sayAlarm))
}
