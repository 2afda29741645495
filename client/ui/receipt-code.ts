/**
 * The short code of a receipt: eight letters and numbers without look-alikes, made from the record's
 * id alone, so that the phone shows it before anything was sent and the team can find it.
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `receiptCode(id)` → "7Q4M 2K9D": the last forty bits of the id, which are random. */
export function receiptCode(id: string): string {
  let bits = parseInt(id.replaceAll('-', '').slice(-10), 16)
  let code = ''
  for (let place = 0; place < 8; place += 1) {
    code = (letters[bits % 32] ?? '') + code
    bits = Math.floor(bits / 32)
  }
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
