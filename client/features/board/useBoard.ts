/** The board of one visit: its shared self-view, the questions asked of it and the team's placings. */
import { computed } from 'vue'
import type { Council } from '../../../shared/records/council.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Enquiry } from '../../../shared/records/enquiry.ts'
import type { Figure } from '../../../shared/records/figure.ts'
import type { Indicator } from '../../../shared/records/indicator.ts'
import { type Placing, placingOf } from '../../../shared/records/placing.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { careOf } from '../../../shared/self-view/figures.ts'
import { scope } from '../../../shared/scopes.ts'
import { useCan } from '../../local/can.ts'
import { useDoing } from '../../local/doing.ts'
import { useFigures } from '../../local/figures.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, type Pair, useWords } from '../../ui/words.ts'
import { enablersOf, enquiryRows, figureRows, reservationsOf, sharedOf } from './board-view.ts'
import { boardWords } from './words-board.ts'

/** A question and a placing as they are asked about before there is one: may this person make it? */
const aQuestion = { source: { is: 'indicator', code: '1A' }, rank: 'i', question: '-' }
const aPlacing = { key: '7-strategy', step: 'fairToGood', why: '-' }

export function useBoard(challenge: () => string) {
  const t = useWords(boardWords)
  const reading = useReading()
  const sync = useSync()
  const now = useNow()
  const doing = useDoing()
  const carried = useFigures()
  const { challenges, scopes } = useSeeing(now)
  const visit = computed(() => challenges.value?.find(({ id }) => id === challenge()))
  const where = () => ({ challenge: challenge() })
  const editions = useRecords<Edition>('edition', where)
  const enquiries = useRecords<Enquiry>('enquiry', where)
  const placings = useRecords<Placing>('placing', where)
  const signatures = useRecords<Signature>('signature', where)
  const indicators = useRecords<Indicator>('indicator', () => ({}))
  const council = useRecord<Council>('council', () => visit.value?.body.council ?? undefined)

  const edition = computed(() => sharedOf(editions.value ?? []))
  const place = computed(() => {
    const of = visit.value?.body ?? edition.value?.body
    return { region: of?.region ?? '', council: of?.council ?? '', challenge: challenge() }
  })
  const ofCouncil = useRecords<Figure>('figure', () => ({ council: place.value.council }))
  const isReader = computed(
    () =>
      scopes.value?.has(scope.selfView(challenge())) === true ||
      scopes.value?.has(scope.board(place.value.region)) === true,
  )
  const isRead = computed(() => challenges.value && editions.value && enquiries.value)
  const sayPair = (pair: Pair) => chooseWords(pair, reading.easyRead)
  const nameOf = (code: string) => {
    const name = indicators.value?.find(({ body }) => body.code === code)?.body.name
    return name ? sayPair([name.standard, name.easy]) : code
  }
  /** Which figures are to be read with care, and how; it stands beside them before they are opened. */
  const sayCare = (code: string) => {
    const figure = ofCouncil.value?.find(({ body }) => body.code === code)?.body
    const last = figure?.readings.findLast(({ value }) => value !== null)
    const indicator = indicators.value?.find(({ body }) => body.code === code)?.body
    const words = last && indicator ? careOf(indicator.definitions, last.definition) : null
    return words === null ? '' : t('withCare', { words })
  }
  const name = computed(
    () =>
      council.value?.body.name ??
      edition.value?.body.councilName ??
      visit.value?.body.hostName ??
      '',
  )
  return {
    ...{
      t,
      sync,
      reading,
      edition,
      editions,
      enquiries,
      placings,
      place,
      sayPair,
      nameOf,
      sayCare,
    },
    ...doing,
    title: computed(() => (name.value ? t('titleVisit', { council: name.value }) : t('title'))),
    figures: computed(() =>
      edition.value
        ? figureRows(ofCouncil.value ?? [], indicators.value ?? [], edition.value.body)
        : [],
    ),
    /** Why there is none to open. */
    noFigures: computed(() => {
      if (carried.value === 'away') return t('figuresAway')
      if (carried.value === 'never') return t('figuresNever')
      return carried.value === 'here' && ofCouncil.value ? t('figuresNone') : t('figuresComing')
    }),
    rows: computed(() => enquiryRows(enquiries.value ?? [], editions.value ?? [])),
    doubts: computed(() =>
      edition.value ? reservationsOf(edition.value.id, signatures.value ?? []) : [],
    ),
    enablers: computed(() =>
      edition.value ? enablersOf(edition.value.body, placings.value ?? []) : [],
    ),
    mayAsk: useCan(
      'enquiry',
      'ask',
      () => undefined,
      () => ({ ...place.value, ...aQuestion }),
    ),
    mayPlace: useCan(
      'placing',
      'make',
      () => placingOf(challenge(), aPlacing.key),
      () => ({ ...place.value, ...aPlacing }),
    ),
    none: computed(() =>
      isReader.value
        ? { words: t('none'), next: t('noneNext') }
        : { words: t('notYours'), next: t('notYoursNext') },
    ),
    state: computed((): 'loading' | 'here' | 'none' => {
      if (!isRead.value || (sync.loading && !edition.value)) return 'loading'
      return edition.value && isReader.value ? 'here' : 'none'
    }),
  }
}

export type Board = ReturnType<typeof useBoard>
