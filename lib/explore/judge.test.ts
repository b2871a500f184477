import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL, type Advertised } from '@/lib/protocol/capabilities'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExplorationOutcome, ExplorationRun, ExplorationStep, Variant } from '@/lib/recording/exploration'
import type { AskKey, ExplorationId } from '@/lib/recording/keys'
import type { ExplorationView } from '@/lib/views/types'
import { groupColumns } from './columns'
import { exploreGrid } from './grid'
import { judge } from './judge'

const form = (variant: Variant, more: Partial<ExplorationStep> = {}): ExplorationStep => ({
  ask: '1.0' as AskKey,
  kind: 'elicitation',
  mode: 'form',
  question: 'elicitation/create {"message":"Who?"}',
  variant,
  ...more,
})
const again = (variant: Variant): ExplorationStep =>
  form(variant, { question: 'elicitation/create {"message":"Really?"}' })
const model = (variant: Variant): ExplorationStep => ({
  ask: '2.0' as AskKey,
  kind: 'sampling',
  question: 'sampling/createMessage {}',
  variant,
})

const said = (text: string): ExplorationOutcome => ({ kind: 'result', result: { content: [{ type: 'text', text }] } })
const failed = (code: number, message = 'no'): ExplorationOutcome => ({ kind: 'error', code, message })
const HANG: ExplorationOutcome = { kind: 'hang' }

type Told = readonly [profile: string, steps: readonly ExplorationStep[], outcome: ExplorationOutcome]

const WITHOUT: Record<string, Partial<Advertised>> = {
  everything: {},
  'no-forms': { elicitationForm: false },
  'no-sampling': { sampling: false },
}

const exploration = (revision: ExplorationRun['revision'], ...told: readonly Told[]): ExplorationView => ({
  id: 'x' as ExplorationId,
  plan: {
    url: 'http://a.test',
    tool: 't',
    arguments: {},
    profiles: Object.entries(WITHOUT).map(([id, less]) => ({
      id,
      title: id,
      advertised: { ...ADVERTISE_ALL, ...less },
    })),
    maxCalls: 9,
    patience: 9,
  },
  startedAt: 0,
  runs: told.map(([profile, steps, outcome], run) => ({
    run,
    connectionId: `c${run}` as ConnectionId,
    ...(revision ? { revision } : {}),
    profile,
    steps,
    outcome,
    milliseconds: 1,
  })),
  end: { how: 'complete', calls: told.length, left: 0 },
})

/** Flags as `code [runs] rule`. */
const flags = (...told: readonly Told[]): string[] =>
  judge(exploration('2025-11-25', ...told)).map(({ code, runs, rule }) =>
    `${code} [${runs.join()}] ${rule ?? ''}`.trim(),
  )

const GOOD: Told = ['everything', [form('accept')], said('yes')]

describe('a call alone', () => {
  it.each<[string, ExplorationOutcome, string[]]>([
    ['a result', said('no'), []],
    ['an error result', { kind: 'tool-error', result: {} }, []],
    ['an error of its own', failed(-32602), []],
    ['being left on purpose', { kind: 'abandoned' }, []],
    ['a page to visit', { kind: 'waiting' }, []],
    ['no end', HANG, ['hang [1] elicitation-decline-cancel-handled-legacy']],
    ['an internal error', failed(-32603), ['crash [1] elicitation-decline-cancel-handled-legacy']],
    ['the same question', { kind: 'loop', times: 4 }, ['loop [1] elicitation-decline-cancel-handled-legacy']],
    [
      'a lost connection',
      { kind: 'crash', problem: { code: 'X', title: 'Cut', cause: 'c', action: 'a' } },
      ['crash [1] elicitation-decline-cancel-handled-legacy'],
    ],
  ])('that ends in %s', (_, outcome, expected) => {
    expect(flags(GOOD, ['everything', [form('decline')], outcome])).toEqual(expected)
  })

  it('is told once for all the profiles that show it', () => {
    const hangs = (profile: string): Told => [profile, [form('accept')], HANG]
    expect(flags(hangs('everything'), hangs('no-sampling'))).toEqual(['hang [0,1] jsonrpc-request-gets-response'])
  })

  it('cites the rule of the era', () => {
    const [flag] = judge(exploration('2026-07-28', GOOD, ['everything', [form('cancel')], HANG]))
    expect(flag?.rule).toBe('elicitation-decline-cancel-handled')
  })
})

describe('without a capability', () => {
  const told = (outcome: ExplorationOutcome, steps: readonly ExplorationStep[] = []): Told => [
    'no-forms',
    steps,
    outcome,
  ]

  it.each<[string, ExplorationOutcome, boolean]>([
    ['an internal error', failed(-32603, 'no elicitation'), true],
    ['an error that does not say why', failed(-32000, 'oops'), true],
    ['no end', HANG, true],
    ['an error that says why', failed(-32600, 'Client does not support elicitation'), false],
    ['the error for it', failed(-32021), false],
    ['an error result', { kind: 'tool-error', result: {} }, false],
  ])('%s', (_, outcome, flagged) => {
    expect(flags(GOOD, told(outcome))).toEqual(flagged ? ['no-fallback [1]'] : [])
  })

  it('is no fault of the fallback when nothing else works either, or when the capability was not used', () => {
    expect(flags(['everything', [form('accept')], HANG], told(HANG))).toEqual([
      'hang [0] jsonrpc-request-gets-response',
      'hang [1] jsonrpc-request-gets-response',
    ])
    expect(flags(GOOD, ['no-sampling', [form('accept')], HANG])).toEqual(['hang [1] jsonrpc-request-gets-response'])
  })

  it('asks all the same', () => {
    const asked = [form('reject', { unadvertised: true })]
    expect(flags(GOOD, told(said('fine'), asked))).toEqual(['unadvertised-ask [1] elicitation-mode-gated'])
  })
})

describe('two calls that differ in one answer', () => {
  const content = (value: string | number) => ({ content: { name: value } })
  const accepted: Told = ['everything', [form('accept', content('Ada'))], said('Booked for Ada')]
  const invalid = (text: string, ...later: readonly ExplorationStep[]): Told => [
    'everything',
    [form('invalid', content(42)), ...later],
    said(text),
  ]

  it('have the same result', () => {
    expect(flags(GOOD, ['everything', [form('decline')], said('yes')])).toEqual([
      'same-result [0,1] elicitation-decline-cancel-handled-legacy',
    ])
    expect(flags(GOOD, ['everything', [form('decline')], said('no')])).toEqual([])
    expect(flags(GOOD, ['no-sampling', [form('decline')], said('yes')])).toEqual([])
  })

  it('take what breaks the schema like anything else', () => {
    expect(flags(accepted, invalid('Booked for 42'))).toEqual(['invalid-accepted [0,1] elicitation-response-validated'])
  })

  it('may ask again, complain, or say nothing certain', () => {
    expect(flags(accepted, invalid('Booked for Ada', again('accept')))).toEqual([])
    expect(flags(accepted, invalid('42 is no name'))).toEqual([])
  })
})

describe('the grid', () => {
  const view = exploration(
    '2025-11-25',
    ['everything', [form('accept'), model('accept')], said('yes')],
    ['no-forms', [], { kind: 'tool-error', result: {} }],
    ['no-sampling', [form('accept'), model('accept')], said('yes')],
    ['everything', [form('decline'), form('decline')], HANG],
    ['everything', [form('invalid'), again('decline')], said('no')],
  )

  it('has a row for each way of answering and a column for each profile', () => {
    const { columns, rows } = exploreGrid(view)
    expect(columns.map(({ id }) => id)).toEqual(['everything', 'no-forms', 'no-sampling'])
    expect(rows.map(({ key, cells }) => [key, cells.map((cell) => cell?.run.run)])).toEqual([
      ['everything accepted', [0, 1, 2]],
      ['form: decline', [3, undefined, undefined]],
      ['form: invalid, form 2: decline', [4, undefined, undefined]],
    ])
  })

  it('has the flags of a run in its cell', () => {
    const { rows } = exploreGrid(view)
    expect(rows.map(({ cells }) => cells[0]?.flags.map(({ code }) => code))).toEqual([[], ['hang'], []])
  })

  it('can be put together by columns that say the same', () => {
    const groups = groupColumns(exploreGrid(view))
    expect(groups.map(({ column, profiles }) => [column, profiles.map(({ id }) => id)])).toEqual([
      [0, ['everything', 'no-sampling']],
      [1, ['no-forms']],
    ])
  })
})
