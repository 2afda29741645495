/** Entries as older builds made them, raised to the number that stands now. */

type Timed = { receivedAt: string; answers: { agreed: (object & { at: string }) | null }[] }

/** Before, it said to the millisecond when it came and when its author answered. */
export function toDays(body: unknown) {
  const { receivedAt, answers, ...rest } = body as Timed // the seam: a body of number 1
  const dayed = answers.map(({ agreed, ...each }) => {
    if (!agreed) return { ...each, agreed }
    const { at, ...said } = agreed
    return { ...each, agreed: { ...said, on: at.slice(0, 10) } }
  })
  return { ...rest, receivedOn: receivedAt.slice(0, 10), answers: dayed }
}
