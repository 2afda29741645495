/** Whom this device's person was entered as: one who turned out to be another keeps what either held. */
type Held = { person: string | null; scopes: () => readonly string[] }

/** By the server's last word: their own id, and those of entries that were made one with theirs. */
export function selvesOf({ person, scopes }: Held): string[] {
  const before = scopes().flatMap((name) => {
    const [kind, id = ''] = name.split(':')
    return kind === 'person' ? [id] : []
  })
  return [...new Set([...(person === null ? [] : [person]), ...before])]
}
