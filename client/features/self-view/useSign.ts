/**
 * Signing an edition off, or confirming as a later office-holder. The hash is made here from the texts on
 * the screen; it is confirmed by whoever signs, and the server makes its own and compares.
 */
import { computed, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import type { Proof } from '../../../shared/proof.ts'
import { longestReservation, statementFor, statements } from '../../../shared/self-view/manifest.ts'
import { hashOnScreen } from '../../../shared/self-view/on-screen.ts'
import { cleanText } from '../../../shared/text.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useErrors } from '../../ui/errors.ts'
import { useLine } from '../../ui/line.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { newerThan, signedBefore } from './editions-view.ts'
import { useSayEdition } from './say-edition.ts'
import {
  actOf,
  type Asked,
  differsFrom,
  isOwnRefusal,
  mightSign,
  signerOf,
  signStateOf,
} from './sign-view.ts'
import { useOneEdition } from './useEdition.ts'
import { changedWords, points, refusalWords, signWords } from './words-sign.ts'

type Form = { choice: string | null; reservation: string; isMe: boolean }

export function useSign(edition: () => string) {
  const say = useSayEdition()
  const t = useWords(signWords)
  const tRefusal = useWords(refusalWords)
  const tChanged = useWords(changedWords)
  const tRole = useWords(roleWords)
  const router = useRouter()
  const one = useOneEdition(edition)
  const { session, sync, now, view } = one
  // By edition: without it its visit is not known here.
  const signatures = useRecords<Signature>('signature', () => ({}))
  const hasLine = useLine()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'choice' | 'reservation' | 'me'>()
  const kept = useKeptForm<Form>(`sign:${edition()}`, {
    choice: null,
    reservation: '',
    isMe: false,
  })
  const { form, state: saved } = kept
  /** What is being confirmed now; nothing as long as the form is open. */
  const hash = ref<string | null>(null)
  const asked = shallowRef<Asked | null>(null)

  const stands = computed(() => (view.value ? signStateOf(view.value) : null))
  const office = computed(() => {
    const turn = view.value?.turn
    return turn && (turn.is === 'sign' || turn.is === 'confirm') ? turn.office : null
  })
  const me = useRecord<Person>('person', () => session.person ?? undefined)
  const held = useRecord<AppointmentBody>('appointment', () => office.value?.id)
  const signer = computed(() => {
    if (!me.value || !held.value || !office.value) return null
    const person = { id: me.value.id, name: me.value.body.name }
    return signerOf(person, office.value, held.value.body.post)
  })
  const isLater = computed(() => view.value?.turn.is === 'confirm')
  const act = computed(() => view.value && actOf(view.value.turn, form.choice))
  const statement = computed(
    () => act.value && statementFor(act.value, view.value?.unopened.length ?? 0),
  )
  const counts = computed(() => {
    const total = view.value?.written.length ?? 0
    return { n: total - (view.value?.unopened.length ?? 0), total }
  })
  const sayPoint = (key: (typeof points)[keyof typeof points]['says' | 'not'][number]) =>
    key === 'sayRead' || key === 'sayPart' ? t(key, counts.value) : t(key)
  const said = computed(() => {
    const name = statement.value
    if (!name) return null
    const { says, not } = points[name]
    return { says: says.map(sayPoint), not: not.map(sayPoint), exact: statements[name] }
  })

  /** With a statement that leaves no room for doubts, none are sent. */
  const reservation = () => {
    const words = cleanText(form.reservation)
    return act.value === 'confirm' || !/\S/u.test(words) ? null : words
  }
  function ask(): void {
    const n = form.reservation.length
    const isDoubt = act.value === 'reserve'
    const isFine = judge({
      choice: statement.value ? undefined : t('chooseMissing'),
      reservation:
        isDoubt && reservation() === null
          ? t('reservationMissing')
          : n > longestReservation
            ? t('reservationLong', { n })
            : undefined,
      me: form.isMe ? undefined : t('iAmMissing'),
    })
    const { value } = view
    if (!isFine || !value || !signer.value || !statement.value) return
    trouble.value = null
    const words = { statement: statement.value, reservation: reservation(), signer: signer.value }
    const unopened = value.unopened.map(({ key }) => key)
    asked.value = { ...words, sections: value.body.sections, unopened }
    hash.value = hashOnScreen(value.id, value.body, words)
  }
  async function sign(proof: Proof): Promise<void> {
    const { value } = view
    const confirmed = hash.value
    // As it was asked: what is opened elsewhere meanwhile makes no other statement of this one.
    const words = asked.value
    if (!value || !office.value || !words || !confirmed) return
    const { region, council, challenge } = value.body
    const args = {
      ...{ region, council, challenge, edition: value.id, appointment: office.value.id },
      ...{ statement: words.statement, reservation: words.reservation, hash: confirmed },
      unopened: words.unopened,
    }
    let receipt = ''
    const isDone = await run(async () => {
      receipt = (await commandNow('signature', 'make', args, { proof })).record
    })
    if (!isDone) {
      // With no answer the same proof is sent again, and the same act is asked about.
      if (trouble.value !== 'offline') hash.value = null
      else unsure.value = proof
      return
    }
    await kept.done()
    await router.replace(`/receipt/${receipt}`)
  }
  const unsure = ref<Proof | null>(null)

  return {
    ...{ t, sync, view, stands, form, saved, errors, list, hash, said, signer, isLater, isBusy },
    ...{ ask, sign, act },
    state: one.state,
    isOnline: computed(() => sync.online && hasLine.value),
    tries: computed(() => (unsure.value && trouble.value === 'offline' ? unsure.value : null)),
    cancel: () => {
      hash.value = null
    },
    title: computed(() => t(isLater.value ? 'titleConfirm' : 'title')),
    whole: computed(() => (view.value ? say.title(view.value.body) : '')),
    about: computed(() => (view.value ? say.about(view.value.body) : '')),
    unopened: computed(() =>
      (view.value?.unopened ?? []).map(({ key, number, title }) => ({
        ...{ id: key, to: `/self-view/${edition()}/${key}` },
        words: `${number} ${say.sectionTitle(title)}`,
      })),
    ),
    signedNow: computed(() => (view.value ? say.signedNow(view.value) : '')),
    changed: computed(() => {
      const since = view.value?.sinceSigned ?? []
      return since.map(({ section: { key, number, title } }) => ({
        ...{ id: key, to: `/self-view/${edition()}/${key}?since=signed&show=changed` },
        words: `${number} ${say.sectionTitle(title)}`,
      }))
    }),
    onlyChange: computed(() => {
      const before = view.value && signedBefore(view.value)
      return before ? t('onlyChange', { was: before.was }) : ''
    }),
    choices: computed(() => [
      { value: 'confirm', words: t('confirm') },
      { value: 'reserve', words: t('reserve') },
    ]),
    mayWrite: computed(() => act.value === 'sign' || act.value === 'reserve'),
    iAm: computed(() => {
      const who = signer.value
      return who ? t('iAm', { name: who.name, office: who.post ?? tRole(who.role) }) : ''
    }),
    seal: computed(() => hash.value?.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') ?? ''),
    own: computed(() => {
      const why = trouble.value
      const other = why === 'changed-since' && asked.value && differsFrom(asked.value, signer.value)
      if (other)
        return other.is === 'signer'
          ? tChanged('signer')
          : tChanged('sections', { sections: other.numbers.join(', ') })
      return why && isOwnRefusal(why) ? tRefusal(why) : ''
    }),
    trouble: computed(() => (trouble.value && !isOwnRefusal(trouble.value) ? trouble.value : null)),
    /** Where it is not here, its contents are not either. */
    back: computed(() =>
      one.state.value === 'none'
        ? { words: t('backAll'), to: '/self-view' }
        : { words: t('back'), to: `/self-view/${edition()}` },
    ),
    /** Why there is nothing of it here, and what is left: a receipt, and words that were never signed. */
    gone: computed(() => {
      const own = signatures.value?.find(
        ({ body }) => body.edition === edition() && body.manifest.signer.person === session.person,
      )
      const why = own
        ? 'goneSigned'
        : mightSign(session.appointments, now.value)
          ? 'goneOther'
          : 'goneOffice'
      const receipt = own ? `/receipt/${own.id}` : ''
      return { none: { words: t('gone'), next: t(why) }, receipt, words: form.reservation.trim() }
    }),
    closed: computed(() => {
      const now = stands.value
      if (now?.is !== 'closed') return null
      const { why } = now
      const title = why === 'waits' && view.value ? say.stands(view.value) : t(`${why}Title`)
      const newer = view.value && newerThan(view.value, one.views.value ?? [])
      const go =
        newer && (why === 'superseded' || why === 'returned')
          ? { to: `/self-view/${newer.id}`, words: t('newest', { n: newer.body.number }) }
          : { to: `/self-view/${edition()}`, words: t('read') }
      const more = newer && why === 'superseded' ? say.since(newer) : t(`${why}More`)
      return { title, more, go }
    }),
    sendBack: computed(() =>
      view.value?.turn.is === 'sign' ? `/self-view/${edition()}/send-back` : '',
    ),
  }
}
