/**
 * A reminder as a draft: Tellback sends none by itself. It says what is due and when and nothing that
 * anybody told us, because mail is read over shoulders.
 */

export type Draft = { to: string; subject: string; body: string }

/** A link that opens the draft in the person's own mail (RFC 6068: lines end in CR LF). */
export function mailLink({ to, subject, body }: Draft): string {
  const lines = body.replace(/\r?\n/g, '\r\n')
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
  // The @ stays as it is: some mail programs do not decode it.
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?${query}`
}
