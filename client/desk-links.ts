/** Which main links somebody has, by what they hold and what waits there. */
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { isHeld } from '../shared/actor.ts'
import type { Challenge } from '../shared/records/challenge.ts'
import type { Entry } from '../shared/records/entry.ts'
import type { Role } from '../shared/roles.ts'
import { useOfficeRepairs } from './local/office-repairs.ts'
import { useRecords } from './local/records.ts'
import { useReviewRepairs } from './local/review-repairs.ts'
import { useWorries } from './local/worries.ts'
import { useSession } from './session/session.ts'
import { useNow } from './ui/now.ts'
import { defineWords, useWords } from './ui/words.ts'

const words = defineWords({
  round: ['Round', 'Round'],
  people: ['People', 'People'],
  visit: ['Visit to {council}', 'Visit to {council}'],
  listening: ['Listening', 'Listening'],
  listeningNew: ['Listening: {n} to put right', 'Listening: {n} to put right'],
  extracts: ['What people said', 'What people said'],
  tallies: ['Counts', 'Counts'],
  writing: ['Self-view', 'Self-view'],
  signing: ['Read and sign', 'Read and sign'],
  safeguarding: ['Keeping people safe', 'Keeping people safe'],
  safeguardingNew: ['Keeping people safe: {n}', 'Keeping people safe: {n}'],
  board: ['Board', 'Board'],
  figures: ['Figures', 'Numbers'],
  repairs: ['Put right: {n}', 'Put right: {n}'],
})

const reviewers: readonly Role[] = ['leadPeer', 'manager', 'expertCoordinator']
const team: readonly Role[] = [...reviewers, 'memberPeer', 'auditor']
const writers: readonly Role[] = ['director', 'officer']
const signers: readonly Role[] = ['director', 'chiefExecutive', 'leadMember']
const counts: readonly Role[] = ['coordinator', 'sponsor']
const board: readonly Role[] = [...counts, 'leadPeer', 'manager', 'memberPeer', 'auditor']
const leads: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead']

export function useDeskLinks() {
  const t = useWords(words)
  const route = useRoute()
  const session = useSession()
  const now = useNow()

  const held = computed(() => session.appointments.filter((one) => isHeld(one, now.value)))
  const region = computed(() => held.value.find(({ role }) => role === 'coordinator')?.region)
  const where = () => ({ region: region.value ?? '' })
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const entries = useRecords<Entry>('entry', where)

  const open = useOfficeRepairs(now)
  const isOffice = computed(() => region.value !== undefined)
  const has = (roles: readonly Role[]) => held.value.some(({ role }) => roles.includes(role))
  const worries = useWorries(now)
  const { count: lost } = useReviewRepairs(now)
  const isReader = computed(
    () =>
      held.value.some(({ role }) => reviewers.includes(role)) ||
      (entries.value?.some(({ body }) => body.late) ?? false),
  )

  /** A visit manager plans from the page of their visit; the office finds it in the round. */
  const managed = computed(() =>
    isOffice.value
      ? []
      : (challenges.value ?? []).filter(({ id }) =>
          held.value.some(({ role, challenge }) => role === 'manager' && challenge === id),
        ),
  )

  /** `also` are the addresses that belong to the same place. */
  const link = (to: string, said: string, ...also: string[]) => ({
    to,
    words: said,
    isCurrent: [to, ...also].some((start) => route.path.startsWith(start)),
  })
  const links = computed(() => [
    ...(isOffice.value
      ? [
          link('/round', t('round'), '/challenges', '/councils', '/rounds'),
          link('/people', t('people')),
        ]
      : []),
    ...managed.value.map(({ id, body }) =>
      link(`/challenges/${id}`, t('visit', { council: body.hostName ?? '' })),
    ),
    ...(worries.value > 0
      ? [link('/safeguarding', t('safeguardingNew', { n: worries.value }))]
      : has(leads)
        ? [link('/safeguarding', t('safeguarding'))]
        : []),
    ...(isReader.value
      ? [link('/listening', lost.value ? t('listeningNew', { n: lost.value }) : t('listening'))]
      : []),
    ...(has(team) ? [link('/extracts', t('extracts'), '/findings')] : []),
    ...(has(writers) ? [link('/writing', t('writing'))] : []),
    ...(has(signers) ? [link('/self-view', t('signing'), '/receipt')] : []),
    ...(has(counts) ? [link('/tallies', t('tallies'))] : []),
    ...(has(board) ? [link('/board', t('board'))] : []),
    ...(isOffice.value ? [link('/figures/import', t('figures'))] : []),
    ...(open.value > 0 ? [link('/repairs', t('repairs', { n: open.value }))] : []),
  ])
  return { links }
}
