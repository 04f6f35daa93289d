import type { Minutes } from './minutes-of.ts'
import type { MinutesWords } from './words.ts'

/** A part of minutes, the same on paper and in a document that is written on. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'facts'; rows: [string, string][] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][]; widths: number[] }

export interface Correction {
  text: string
  by: string
  at: string
}
export interface Sheet {
  government: string
  title: string
  number: string
  draft: boolean
  blocks: Block[]
  signatures: { role: string; post: string; name: string }[]
  /** Where the numbers open again, and in which words it is told; null where the address is not known. */
  link: { url: string; text: string } | null
}

/** Minutes in their official order: when and where, on what ground, who, what was said, what was decided, end, signatures. */
export function compose(
  minutes: Minutes,
  words: MinutesWords,
  { locked, corrections, url }: { locked: boolean; corrections: readonly Correction[]; url: string | null },
): Sheet {
  const { t, day } = words
  const told = [opening, basis, participants, figures, before, course, decisions].flatMap((part) =>
    part(minutes, words),
  )
  return {
    government: t('minutesPaper.government', { regency: minutes.regency }),
    title: t('minutesPaper.title'),
    number: minutes.number && t('minutesPaper.number', { number: minutes.number }),
    draft: !locked,
    blocks: [
      ...told,
      { kind: 'heading', text: t('minutesPaper.closing') },
      { kind: 'paragraph', text: t('minutesPaper.closed') },
      ...(minutes.note ? [{ kind: 'note' as const, text: minutes.note }] : []),
      ...(corrections.length > 0
        ? [
            { kind: 'heading' as const, text: t('minutesPaper.corrections') },
            {
              kind: 'list' as const,
              items: corrections.map(({ text, by, at }) => `${text} (${by}, ${day(at.slice(0, 10))})`),
            },
          ]
        : []),
    ],
    signatures: [
      { role: t('minutesPaper.chair'), post: minutes.chair.function, name: minutes.chair.name },
      { role: t('minutesPaper.secretary'), post: minutes.secretary.function, name: minutes.secretary.name },
    ],
    link: url === null ? null : { url, text: t('minutesPaper.link') },
  }
}

const opening = (minutes: Minutes, words: MinutesWords): Block[] => {
  const { t, spelled } = words
  const [year, , date] = minutes.heldOn.split('-').map(Number)
  const when = {
    weekday: words.weekday(minutes.heldOn),
    date: spelled(date!),
    month: words.month(minutes.heldOn),
    year: spelled(year!),
    day: words.day(minutes.heldOn),
  }
  return [
    { kind: 'paragraph', text: t('minutesPaper.opening', when) },
    {
      kind: 'facts',
      rows: [
        [t('minutesPaper.subject'), minutes.subject],
        [t('minutesPaper.day'), `${when.weekday}, ${when.day}`],
        [t('minutesPaper.time'), minutes.startsAt && `${minutes.startsAt.replace(':', '.')} WITA`],
        [t('minutesPaper.place'), minutes.place],
        [t('minutesPaper.chair'), [minutes.chair.name, minutes.chair.function].filter(Boolean).join(', ')],
        [
          t('minutesPaper.secretary'),
          [minutes.secretary.name, minutes.secretary.function].filter(Boolean).join(', '),
        ],
      ],
    },
  ]
}

const basis = ({ basis: items }: Minutes, { t }: MinutesWords): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: t('minutesPaper.basis') },
        { kind: 'list', items },
      ]

const participants = (minutes: Minutes, { t }: MinutesWords): Block[] => [
  { kind: 'heading', text: t('minutesPaper.participants') },
  {
    kind: 'table',
    head: ['no', 'name', 'function', 'office'].map((column) => t(`minutesPaper.column.${column}`)),
    rows: minutes.participants.map(({ name, function: post, office }, i) => [
      `${i + 1}`,
      name || '–',
      post,
      office,
    ]),
    widths: [6, 28, 33, 33],
  },
]

const figures = (minutes: Minutes, { t, day, value }: MinutesWords): Block[] =>
  minutes.figures.length === 0
    ? []
    : [
        { kind: 'heading', text: t('minutesPaper.figures') },
        {
          kind: 'table',
          head: ['figure', 'value', 'asOf'].map((column) => t(`minutesPaper.column.${column}`)),
          rows: minutes.figures.map((figure) => [
            figure.name,
            value(figure.value, figure.unit),
            day(figure.asOf),
          ]),
          widths: [50, 25, 25],
        },
      ]

const before = ({ before: last }: Minutes, { t, day }: MinutesWords): Block[] =>
  !last || last.decisions.length === 0
    ? []
    : [
        { kind: 'heading', text: t('minutesPaper.before', { day: day(last.heldOn) }) },
        {
          kind: 'table',
          head: ['decision', 'owner', 'due', 'state'].map((column) => t(`minutesPaper.column.${column}`)),
          rows: last.decisions.map(({ text, owner, dueOn, state, done }) => [
            text,
            owner,
            day(dueOn),
            [t(`minutesPaper.state.${state}`), done].filter(Boolean).join(': '),
          ]),
          widths: [40, 20, 15, 25],
        },
      ]

const course = ({ agenda }: Minutes, { t }: MinutesWords): Block[] => [
  { kind: 'heading', text: t('minutesPaper.course') },
  ...(agenda.length === 0 ? [{ kind: 'paragraph' as const, text: '–' }] : []),
  ...agenda.flatMap(({ title, said }, i): Block[] => [
    { kind: 'paragraph', text: `${i + 1}. ${title}` },
    ...(said ? [{ kind: 'paragraph' as const, text: said }] : []),
  ]),
]

const decisions = (minutes: Minutes, { t, day, value }: MinutesWords): Block[] => [
  { kind: 'heading', text: t('minutesPaper.decisions') },
  minutes.decisions.length === 0
    ? { kind: 'paragraph', text: t('minutesPaper.noDecision') }
    : {
        kind: 'table',
        head: ['no', 'decision', 'owner', 'due', 'moves'].map((column) => t(`minutesPaper.column.${column}`)),
        rows: minutes.decisions.map(({ text, owner, person, dueOn, moves }, i) => [
          `${i + 1}`,
          text,
          [owner, person].filter(Boolean).join(', '),
          day(dueOn),
          moves
            ? `${moves.name}: ${value(moves.frozen, moves.unit)}${moves.target === null ? '' : `, ${t('minutesPaper.to', { target: value(moves.target, moves.unit) })}`}`
            : '–',
        ]),
        widths: [6, 36, 20, 15, 23],
      },
]
