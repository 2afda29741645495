/** `tel:` and the digits only. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
