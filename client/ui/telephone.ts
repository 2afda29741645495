/** `tel:` and the digits only. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`

/** A number to be read: its groups stay together on one line. */
export const sayPhone = (phone: string): string => phone.replace(/\s+/g, '\u00a0')
