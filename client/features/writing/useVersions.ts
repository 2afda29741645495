/** Every version of one text: who wrote it or did something to it and when, and two of them compared. */
import { computed, reactive } from 'vue'
import { compare } from '../../../shared/self-view/compare.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { pairOf, type Version } from './history.ts'
import { historyWords } from './words-history.ts'

type Given = {
  versions: () => readonly Version[]
  sayText: (version: Version) => string
  sayWho: (person: string) => string
}

export function useVersions({ versions, sayText, sayWho }: Given) {
  const t = useWords(historyWords)
  const picked = reactive({ from: '', to: '' })
  const pair = computed(() => pairOf({ versions: [...versions()] }, picked))
  const sayVersion = ({ by, at }: Version) => t('version', { who: sayWho(by), when: sayMoment(at) })
  const isAlone = computed(() => versions().filter(({ isNow }) => isNow).length < 2)
  function sayTag({ did, isNow }: Version): string {
    if (did) return t(did)
    if (!isNow) return ''
    return t(isAlone.value ? 'now' : 'nowBeside')
  }
  return {
    t,
    reset: () => Object.assign(picked, { from: '', to: '' }),
    versions: computed(() =>
      versions().map((one) => ({
        ...{ id: one.id, words: sayVersion(one) },
        tag: sayTag(one),
        text: sayText(one) || t('emptied'),
      })),
    ),
    choices: computed(() =>
      versions()
        .filter(({ did }) => !did)
        .map((one) => ({ value: one.id, words: sayVersion(one) })),
    ),
    from: computed({ get: () => pair.value?.from.id ?? '', set: (one) => (picked.from = one) }),
    to: computed({ get: () => pair.value?.to.id ?? '', set: (one) => (picked.to = one) }),
    /** Both once more in full: a list shows as much of its choice as it has room for. */
    compared: computed(() =>
      pair.value
        ? t('compared', { from: sayVersion(pair.value.from), to: sayVersion(pair.value.to) })
        : '',
    ),
    pieces: computed(() =>
      pair.value ? compare(sayText(pair.value.from), sayText(pair.value.to)) : null,
    ),
  }
}
