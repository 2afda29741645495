/**
 * Our own pictures for Easy Read: a box of 96, one stroke weight, white inside, one part in clay.
 * `wash` is filled, `lines` drawn over it, `accent` is what the picture is about.
 */
export const pictureNames = [
  'council',
  'question',
  'speech',
  'hand',
  'no-signal',
  'people',
  'calendar',
  'lock',
  'tea',
  'send',
  'tick',
  'listen',
  'helper',
  'letter',
  'heart',
  'place',
  'name',
  'phone',
  'bin',
  'shield',
] as const
export type PictureName = (typeof pictureNames)[number]

export interface Picture {
  wash: string
  lines: string
  accent: string
}

const round = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`

const bubble =
  'M16 14h52a8 8 0 0 1 8 8v26a8 8 0 0 1-8 8H36L20 68V56h-4a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8Z'
const openHand =
  'M34 86C26 76 20 66 15 57c-3-6 4-10 8-5l9 10V26c0-6.5 9-6.5 9 0v20V17c0-6.5 9.5-6.5 9.5 0v28V20c0-6.5 9.5-6.5 9.5 0v28V31c0-6.5 9.5-6.5 9.5 0v31c0 13-6 24-14 24Z'
const handset = 'M28 8h40a7 7 0 0 1 7 7v66a7 7 0 0 1-7 7H28a7 7 0 0 1-7-7V15a7 7 0 0 1 7-7Z'
const cupped = 'M10 62h12l12-5c7-2 12 0 16 4h12c7 0 7 9 0 9H48'
const sheet = 'M12 24h72v50a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6Z'
const shield = 'M48 8c10 7 21 10 32 10v24c0 22-13 37-32 46C29 79 16 64 16 42V18c11 0 22-3 32-10Z'

export const pictures: Record<PictureName, Picture> = {
  council: {
    wash: 'M14 40 48 18l34 22v6H14Z',
    lines: 'M14 40 48 18l34 22v6H14ZM22 46v28M39 46v28M57 46v28M74 46v28M12 80h72M16 74h64',
    accent: 'M48 18V8h12l-3 4 3 4H48',
  },
  question: {
    wash: bubble,
    lines: `${bubble}M84 40a6 6 0 0 1 4 6v22a6 6 0 0 1-6 6h-4v9l-13-9H50a6 6 0 0 1-5-3`,
    accent: 'M35 28c0-8.5 14-8.5 14 0 0 6-7 7-7 12M42 47.5v.2',
  },
  speech: {
    wash: `${round(30, 50, 11)}M10 86c0-14 8-20 20-20s20 6 20 20Z`,
    lines: `${round(30, 50, 11)}M10 86c0-14 8-20 20-20s20 6 20 20${round(70, 54, 10)}M57 86c0-12 5-17 13-17s17 5 17 17M80 54v-3a10 10 0 0 0-20 0v3M80 56c0 4-3 6-6 6`,
    accent:
      'M16 8h32a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H36l-8 7v-7H16a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6ZM22 20h.5M32 20h.5M42 20h.5',
  },
  hand: {
    wash: openHand,
    lines: openHand,
    accent: 'M74 14c4 2 7 5 9 9M66 6c9 2 17 8 22 16',
  },
  'no-signal': {
    wash: handset,
    lines: `${handset}M43 78h10`,
    accent: 'M48 58v.2M40 49a12 12 0 0 1 16 0M32 40a23 23 0 0 1 32 0M31 26l34 40',
  },
  people: {
    wash: `${round(48, 34, 12)}M26 82c0-18 8-26 22-26s22 8 22 26Z`,
    lines: `${round(48, 34, 12)}M26 82c0-18 8-26 22-26s22 8 22 26Z`,
    accent: `${round(18, 44, 8)}M6 78c0-12 3-19 11-20M70 44a8 8 0 1 1 16 0a8 8 0 1 1-16 0ZM90 78c0-12-3-19-11-20`,
  },
  calendar: {
    wash: sheet,
    lines: `${sheet}M12 24v-4a6 6 0 0 1 6-6h60a6 6 0 0 1 6 6v4M12 38h72M30 8v12M66 8v12`,
    accent: 'M40 50h16v16H40ZM26 51h.2M26 65h.2M70 51h.2M70 65h.2',
  },
  lock: {
    wash: 'M22 42h52a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V48a6 6 0 0 1 6-6Z',
    lines:
      'M22 42h52a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V48a6 6 0 0 1 6-6ZM30 42V28a18 18 0 0 1 36 0v14',
    accent: `${round(48, 60, 5)}M48 65v9`,
  },
  tea: {
    wash: 'M16 38h54v24a20 20 0 0 1-20 20H36a20 20 0 0 1-20-20Z',
    lines:
      'M16 38h54v24a20 20 0 0 1-20 20H36a20 20 0 0 1-20-20ZM70 46h6a10 10 0 0 1 0 20h-7M10 88h66',
    accent: 'M32 28c-5-7 5-10 0-18M54 28c-5-7 5-10 0-18',
  },
  send: {
    wash: 'M10 46 86 12 64 84 44 58Z',
    lines: 'M10 46 86 12 64 84 44 58ZM44 58 86 12M44 58v22l10-11',
    accent: 'M8 66l12-4M10 84l18-10',
  },
  tick: {
    wash: round(48, 48, 38),
    lines: round(48, 48, 38),
    accent: 'M30 50l13 13 25-28',
  },
  listen: {
    wash: 'M30 38a20 20 0 0 1 40 0c0 16-14 18-14 32a13 13 0 0 1-24 7Z',
    lines:
      'M30 40v-2a20 20 0 0 1 40 0c0 16-14 18-14 32a13 13 0 0 1-26 0M40 40a10 10 0 0 1 20 0c0 6-5 8-9 11',
    accent: 'M18 22a24 24 0 0 0-4 30M6 14a38 38 0 0 0-2 44',
  },
  helper: {
    wash: `${round(32, 28, 12)}M10 82V68c0-14 8-22 22-22 9 0 16 4 19 10v26Z`,
    lines: `${round(32, 28, 12)}M10 84V68c0-14 8-22 22-22 9 0 16 4 19 10M66 84V70c0-6-2-10-6-12`,
    accent: `${round(72, 40, 10)}M88 84V72c0-10-5-16-16-16-9 0-16 2-24 12l-12-6`,
  },
  letter: {
    wash: 'M14 22h68a6 6 0 0 1 6 6v42a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V28a6 6 0 0 1 6-6Z',
    lines:
      'M14 22h68a6 6 0 0 1 6 6v42a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V28a6 6 0 0 1 6-6ZM10 25l38 30 38-30',
    accent: 'M20 64h14M62 64h14',
  },
  heart: {
    wash: 'M10 62h12l12-5c7-2 12 0 16 4h12c7 0 7 9 0 9l20-11c7-3 11 5 5 9L60 86H22H10Z',
    lines: `${cupped}M62 69l20-11c7-3 11 5 5 9L60 86H22M10 56v34h12V56`,
    accent: 'M52 46C40 38 34 32 34 24c0-10 13-13 18-4 5-9 18-6 18 4 0 8-6 14-18 22Z',
  },
  place: {
    wash: 'M48 88C30 66 20 52 20 37a28 28 0 0 1 56 0c0 15-10 29-28 51Z',
    lines: 'M48 88C30 66 20 52 20 37a28 28 0 0 1 56 0c0 15-10 29-28 51Z',
    accent: round(48, 37, 10),
  },
  name: {
    wash: 'M14 26h68a6 6 0 0 1 6 6v40a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V32a6 6 0 0 1 6-6Z',
    lines:
      'M14 26h68a6 6 0 0 1 6 6v40a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V32a6 6 0 0 1 6-6ZM38 26v-8h20v8M54 46h22M54 60h16',
    accent: `${round(30, 46, 7)}M18 68c0-8 4-12 12-12s12 4 12 12`,
  },
  phone: {
    wash: handset,
    lines: `${handset}M43 78h10`,
    accent: 'M36 42l9 9 16-18',
  },
  bin: {
    wash: 'M22 30h52l-5 52a6 6 0 0 1-6 6H33a6 6 0 0 1-6-6Z',
    lines:
      'M22 30h52l-5 52a6 6 0 0 1-6 6H33a6 6 0 0 1-6-6ZM12 30h72M36 30V18a6 6 0 0 1 6-6h12a6 6 0 0 1 6 6v12',
    accent: 'M40 44l2 30M56 44l-2 30',
  },
  shield: {
    wash: shield,
    lines: shield,
    accent: 'M48 64C37 56 32 51 32 43c0-9 12-12 16-3 4-9 16-6 16 3 0 8-5 13-16 21Z',
  },
}
