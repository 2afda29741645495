/** What the forms of a visit hold, and what its commands take. */
import type { Visit } from '../../../shared/records/visit.ts'
import { phone } from '../../../shared/text.ts'
import { dayOf, instantAt, timeOf } from '../../ui/days.ts'

export type Plan = {
  place: { name: string; address: string; startsAt: string } | null
  meeting: { name: string; post: string }[]
  contact: { name: string; phone: string } | null
}

/** The plan as it stands: a form changes one part of it and sends the rest as it was. */
export function planOf({ place, meeting, contact }: Visit): Plan {
  return {
    place: place && { name: place.name, address: place.address, startsAt: place.startsAt },
    meeting: meeting.map(({ name, post }) => ({ name, post })),
    contact: contact && { name: contact.name, phone: contact.phone },
  }
}

export type PlaceForm = {
  name: string
  address: string
  day: string
  time: string
  contactName: string
  contactPhone: string
}

export const blankPlace = (): PlaceForm => ({
  name: '',
  address: '',
  day: '',
  time: '',
  contactName: '',
  contactPhone: '',
})

export const placeFormOf = ({ place, contact }: Visit): PlaceForm => ({
  name: place?.name ?? '',
  address: place?.address ?? '',
  day: place ? dayOf(place.startsAt) : '',
  time: place ? timeOf(place.startsAt) : '',
  contactName: contact?.name ?? '',
  contactPhone: contact?.phone ?? '',
})

/** A place, when anything of it is filled in, needs all of it; so does a contact. */
export function placeFrom(form: PlaceForm): Pick<Plan, 'place' | 'contact'> {
  const { name, address, day, time, contactName, contactPhone } = form
  const hasPlace = name.trim() !== '' && address.trim() !== '' && day !== '' && time !== ''
  const hasContact = contactName.trim() !== '' && contactPhone.trim() !== ''
  return {
    place: hasPlace
      ? { name: name.trim(), address: address.trim(), startsAt: instantAt(day, time) }
      : null,
    contact: hasContact ? { name: contactName.trim(), phone: contactPhone.trim() } : null,
  }
}

/** Which fields of the place are missing: none when all of it is empty. */
export function placeMissing(form: PlaceForm): (keyof PlaceForm)[] {
  const parts = ['name', 'address', 'day', 'time'] as const
  const contact = ['contactName', 'contactPhone'] as const
  const missing = (keys: readonly (keyof PlaceForm)[]) => {
    const empty = keys.filter((key) => form[key].trim() === '')
    return empty.length === keys.length ? [] : empty
  }
  const isBadPhone = form.contactPhone.trim() !== '' && !isPhone(form.contactPhone)
  return [...missing(parts), ...missing(contact), ...(isBadPhone ? ['contactPhone' as const] : [])]
}

/** Whether it can be rung: digits, spaces, +, brackets and dashes. */
export const isPhone = (text: string): boolean => phone.safeParse(text.trim()).success

export type SafeguardingForm = {
  leadName: string
  leadPhone: string
  deputyName: string
  deputyPhone: string
  outsideName: string
  outsidePhone: string
  councilName: string
  councilDay: string
  councilNight: string
}

export const blankSafeguarding = (): SafeguardingForm => ({
  leadName: '',
  leadPhone: '',
  deputyName: '',
  deputyPhone: '',
  outsideName: '',
  outsidePhone: '',
  councilName: '',
  councilDay: '',
  councilNight: '',
})

/** As it stands; the council's name is offered where there is none yet. */
export function safeguardingFormOf({ safeguarding }: Visit, council: string): SafeguardingForm {
  return {
    leadName: safeguarding?.lead.name ?? '',
    leadPhone: safeguarding?.lead.phone ?? '',
    deputyName: safeguarding?.deputy.name ?? '',
    deputyPhone: safeguarding?.deputy.phone ?? '',
    outsideName: safeguarding?.outside?.name ?? '',
    outsidePhone: safeguarding?.outside?.phone ?? '',
    councilName: safeguarding?.council.name ?? council,
    councilDay: safeguarding?.council.day ?? '',
    councilNight: safeguarding?.council.night ?? '',
  }
}

export const safeguardingFrom = (form: SafeguardingForm) => ({
  lead: { name: form.leadName.trim(), phone: form.leadPhone.trim() },
  deputy: { name: form.deputyName.trim(), phone: form.deputyPhone.trim() },
  outside: { name: form.outsideName.trim(), phone: form.outsidePhone.trim() },
  council: {
    name: form.councilName.trim(),
    day: form.councilDay.trim(),
    night: form.councilNight.trim(),
  },
})
