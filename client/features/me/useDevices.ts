/** Where else this person is signed in. The list is the server's, so it needs a connection. */
import * as z from 'zod/mini'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { useWords } from '../../ui/words.ts'
import { meWords } from './words-me.ts'

const deviceSchema = z.object({
  id: z.string(),
  label: z.string(),
  seenAt: z.string(),
  here: z.boolean(),
})
type Device = z.infer<typeof deviceSchema>

export function useDevices() {
  const t = useWords(meWords)
  const tProblem = useWords(problemWords)
  const session = useSession()
  const { isBusy, trouble, run } = useDoing()
  const found = shallowRef<Device[]>()
  const said = ref('')

  const read = () =>
    run(async () => {
      const all = (await session.devices()).map((one) => deviceSchema.safeParse(one))
      found.value = all.flatMap((one) => (one.success ? [one.data] : []))
    })

  async function end(id: string) {
    const isDone = await run(() => session.endDevice(id))
    if (!isDone) return
    said.value = t('ended')
    await read()
  }

  onMounted(() => {
    if (session.person !== null) void read()
  })

  return {
    devices: computed(() =>
      found.value?.map(({ id, label, seenAt, here }) => ({
        ...{ id, label, here },
        words: here ? t('thisOne') : t('lastSeen', { moment: sayMoment(seenAt) }),
      })),
    ),
    isOffline: computed(() => trouble.value === 'offline'),
    busy: isBusy,
    note: computed(() => {
      const why = trouble.value
      return why && why !== 'offline' && !isNotKept(why) ? tProblem(why) : said.value
    }),
    end,
  }
}
