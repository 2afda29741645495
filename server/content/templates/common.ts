/**
 * The sections that both services have. Six and seven have parts of their own: domains are judged by the
 * council itself, enablers are placed on a journey (the seven are those of the LGA and Isos Partnership,
 * 2016). The sign-off is no section: it is written by signing.
 */
import type { TemplateSection } from '../../../shared/self-view/template.ts'

type Both = TemplateSection['prompt']

const section = (
  key: string,
  title: Both,
  prompt: Both,
  evidence: Both | null,
  more: Partial<TemplateSection> = {},
): TemplateSection => ({
  ...{ key, number: key, title, prompt, evidence, judged: 'not', isRequired: true },
  ...more,
})

/** Sections one to five, before the domains. */
export const before: readonly TemplateSection[] = [
  section(
    '1',
    { standard: 'Our place', easy: 'Our area' },
    {
      standard: 'What is different about our area, our people, our money and our workforce?',
      easy: 'What is special about our area? Who lives here? Who works here?',
    },
    {
      standard: 'An area profile, the budget, vacancies',
      easy: 'Facts about the area, the money and the staff',
    },
  ),
  section(
    '2',
    { standard: 'Since last time', easy: 'Since last time' },
    {
      standard: 'What became of each earlier recommendation?',
      easy: 'We were told what to do better. What did we do?',
    },
    { standard: 'The tracker of recommendations', easy: 'The list of what we had to do' },
    { isPrefilled: true },
  ),
  section(
    '3',
    { standard: 'What we know', easy: 'What we know' },
    {
      standard: 'How good is our practice, and what does it change for people?',
      easy: 'How good is our work? What does it change for people?',
    },
    { standard: 'Audits, outcomes', easy: 'Checks of our work, and what changed for people' },
  ),
  section(
    '4',
    { standard: 'How we know', easy: 'How we know' },
    {
      standard: 'Which of our sources agree with each other, and which do not?',
      easy: 'How do we know this? Do all our facts say the same?',
    },
    {
      standard: 'The audit programme, data, complaints',
      easy: 'Checks of our work, numbers and complaints',
    },
  ),
  section(
    '5',
    { standard: "People's voice", easy: 'What people say' },
    {
      standard: 'What do people who use services and their families say, and what did we change?',
      easy: 'What do people tell us? What did we change?',
    },
    { standard: 'Feedback, advocacy', easy: 'What people and those who speak for them told us' },
  ),
]

/** The heading of the domains: each of its parts is judged for itself. */
export const domains = section(
  '6',
  { standard: 'Our own judgement of each area of work', easy: 'How we see our own work' },
  {
    standard: 'Anything to say about all areas of work together?',
    easy: 'Is there something to say about all of it?',
  },
  null,
  { isRequired: false },
)

/** A part of section six. */
export const domain = (place: number, key: string, title: Both, prompt: Both): TemplateSection =>
  section(
    `6-${key}`,
    title,
    prompt,
    { standard: 'An indicator, an audit or a report', easy: 'A number, a check or a report' },
    { number: `6.${String(place)}`, judged: 'rag' },
  )

const enabler = (place: number, key: string, title: Both, prompt: Both): TemplateSection =>
  section(
    `7-${key}`,
    title,
    prompt,
    { standard: 'One thing that shows it', easy: 'One thing that shows it' },
    { number: `7.${String(place)}`, judged: 'journey' },
  )

/** Section seven with its parts, and eight to ten. */
export const after: readonly TemplateSection[] = [
  section(
    '7',
    { standard: 'What helps us improve', easy: 'What helps us get better' },
    {
      standard: 'Anything to say about all seven together?',
      easy: 'Is there something to say about all seven?',
    },
    null,
    { isRequired: false },
  ),
  enabler(
    1,
    'strategy',
    { standard: 'A strategic approach', easy: 'A plan' },
    {
      standard: 'Is it clear where we are going, and does everybody know it?',
      easy: 'Do we have a clear plan? Does everybody know it?',
    },
  ),
  enabler(
    2,
    'leadership',
    { standard: 'Leadership and governance', easy: 'Leaders' },
    {
      standard: 'Do councillors and managers lead well, and is somebody checking?',
      easy: 'Do our leaders lead well? Does somebody check?',
    },
  ),
  enabler(
    3,
    'workforce',
    { standard: 'Engaging and supporting the workforce', easy: 'Our staff' },
    {
      standard: 'Are staff heard, supported and there to stay?',
      easy: 'Do we listen to staff? Do we help them? Do they stay?',
    },
  ),
  enabler(
    4,
    'partners',
    { standard: 'Engaging partners', easy: 'Working with others' },
    {
      standard: 'Do health, police, schools and the voluntary sector work with us?',
      easy: 'Do the NHS, police, schools and charities work with us?',
    },
  ),
  enabler(
    5,
    'apparatus',
    { standard: 'Building the supporting apparatus', easy: 'The tools we need' },
    {
      standard: 'Do systems, data and processes help the work, or stand in its way?',
      easy: 'Do our computers and forms help us?',
    },
  ),
  enabler(
    6,
    'innovation',
    { standard: 'Fostering innovation', easy: 'New ideas' },
    {
      standard: 'Are new ideas tried out, and kept where they work?',
      easy: 'Do we try new ideas? Do we keep the good ones?',
    },
  ),
  enabler(
    7,
    'resources',
    { standard: 'Judicious use of resources', easy: 'Using money well' },
    {
      standard: 'Does the money go where it does most good?',
      easy: 'Do we spend money where it helps most?',
    },
  ),
  section(
    '8',
    { standard: 'Our three biggest risks', easy: 'What worries us most' },
    {
      standard: 'What worries the director most, and what is being done about it?',
      easy: 'What are our three biggest worries? What do we do about them?',
    },
    { standard: 'The risk register', easy: 'The list of risks' },
  ),
  section(
    '9',
    { standard: 'The next 12 months', easy: 'The next year' },
    {
      standard: 'What will we do to keep our practice good, or to improve it?',
      easy: 'What will we do next year to get better?',
    },
    { standard: 'The plan and its milestones', easy: 'The plan with its dates' },
  ),
  section(
    '10',
    { standard: 'What we ask of our peers', easy: 'What we want to know' },
    {
      standard: 'Which two to four questions should the visiting team test?',
      easy: 'What should the visitors look at? Pick two to four things.',
    },
    null,
  ),
]
