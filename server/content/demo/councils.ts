/** The fourteen councils, each with the number that takes worries about a person's safety. */

export type DemoCouncil = {
  key: string
  /** Short, as in "Visit to Oakshire"; a screen adds "Council" where it needs the whole name. */
  name: string
  /** The first day of the council, `1974-04-01`. */
  from: string
  /** Its code in published figures. The Office for National Statistics gives none from 999 on. */
  ons: string
  /** Where anybody tells the council that a person is not safe: in office hours, and out of hours. */
  frontDoor: { day: string; night: string }
}

const frontDoor = (day: number, night: number) => ({
  day: `01632 960 ${day}`,
  night: `01632 960 ${night}`,
})

/** In the order of the alphabet, as every list shows them. */
const inOrder: readonly Omit<DemoCouncil, 'ons'>[] = [
  { key: 'alderbeck', name: 'Alderbeck', from: '1974-04-01', frontDoor: frontDoor(501, 502) },
  { key: 'brackenvale', name: 'Brackenvale', from: '1998-04-01', frontDoor: frontDoor(503, 504) },
  { key: 'copperholt', name: 'Copperholt', from: '1974-04-01', frontDoor: frontDoor(505, 506) },
  { key: 'eastmere', name: 'Eastmere', from: '1997-04-01', frontDoor: frontDoor(507, 508) },
  { key: 'fennick', name: 'Fennick', from: '2009-04-01', frontDoor: frontDoor(509, 510) },
  { key: 'harrowdale', name: 'Harrowdale', from: '1974-04-01', frontDoor: frontDoor(511, 512) },
  { key: 'lindenshire', name: 'Lindenshire', from: '1974-04-01', frontDoor: frontDoor(513, 514) },
  { key: 'marlowby', name: 'Marlowby', from: '1998-04-01', frontDoor: frontDoor(515, 516) },
  { key: 'northmere', name: 'Northmere', from: '1997-04-01', frontDoor: frontDoor(517, 518) },
  { key: 'oakshire', name: 'Oakshire', from: '1974-04-01', frontDoor: frontDoor(519, 520) },
  { key: 'quarrydene', name: 'Quarrydene', from: '1974-04-01', frontDoor: frontDoor(521, 522) },
  { key: 'stonewick', name: 'Stonewick', from: '2019-04-01', frontDoor: frontDoor(523, 524) },
  { key: 'thornmoor', name: 'Thornmoor', from: '1974-04-01', frontDoor: frontDoor(525, 526) },
  { key: 'westmarsh', name: 'Westmarsh', from: '1998-04-01', frontDoor: frontDoor(527, 528) },
]

export const demoCouncils: readonly DemoCouncil[] = inOrder.map((council, place) => ({
  ...council,
  ons: `E06999${String(place + 1).padStart(3, '0')}`,
}))
