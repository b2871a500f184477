import type { Answer } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import { compared, questionText } from './compared'
import { diffJson, type JsonDiff } from './diff'
import type { Cassette, CassetteEntry } from './types'

type PlayedAsk = { readonly method: string; readonly params: unknown }

export type CassetteMismatch = {
  readonly kind: 'mismatch'
  /** In a sentence. */
  readonly reason: string
  /** Index of the entry that comes nearest; absent where nothing of this kind is recorded. */
  readonly nearest?: number
  /** What that entry compares. */
  readonly expected?: JsonObject
  /** What was asked, as far as it is compared. */
  readonly received: JsonObject
  /** From the nearest entry to what was asked; empty where there is none. */
  readonly diff: JsonDiff
}

type Played = { readonly kind: 'answer'; readonly answer: Answer; readonly entry: number } | CassetteMismatch

type Slot = { readonly entry: CassetteEntry; readonly index: number; plays: number }
/** The entries that answer the same question, in their order. */
type Question = { readonly method: string; readonly ignore: ReadonlySet<string>; readonly text: string; slots: Slot[] }

/**
 * Answers asks from a cassette, by what they ask and nothing else.
 *
 * An ask belongs to the question it equals (see {@link compared}): of several, because of what they ignore, to that
 * which ignores least, then to the earlier. That choice does not depend on what was asked before, so asks that come
 * in another order get the same answers. The answers to one question are given in the order of its entries, each as
 * often as its `times` says; after that it is a mismatch.
 */
export class CassettePlayer {
  readonly cassette: Cassette
  private readonly slots: readonly Slot[]
  private readonly questions: readonly Question[]

  constructor(cassette: Cassette) {
    this.cassette = cassette
    this.slots = cassette.entries.map((entry, index) => ({ entry, index, plays: 0 }))
    this.questions = questionsOf(this.slots)
  }

  play(ask: PlayedAsk): Played {
    const question = this.questions.find(
      ({ method, ignore, text }) => method === ask.method && questionText(method, ask.params, ignore) === text,
    )
    if (!question) return this.unknown(ask)
    const slot = question.slots.find(isLeft)
    if (!slot) return usedUp(question, ask)
    slot.plays++
    return { kind: 'answer', answer: slot.entry.answer, entry: slot.index }
  }

  /** How often each entry has been played. */
  plays(): readonly number[] {
    return this.slots.map(({ plays }) => plays)
  }

  /** Entries with plays left over; one for any number of times only when it was never played. */
  unused(): number[] {
    return this.slots
      .filter((slot) => (slot.entry.times === 'any' ? slot.plays === 0 : isLeft(slot)))
      .map(({ index }) => index)
  }

  private unknown({ method, params }: PlayedAsk): CassetteMismatch {
    const received = compared(method, params)
    const near = this.slots
      .filter(({ entry }) => entry.ask.method === method)
      .map((slot) => distance(slot, params))
      .sort((one, other) => one.far - other.far)[0]
    if (!near) {
      const reason = `The cassette has no answer to any ${method}.`
      return { kind: 'mismatch', reason, received, diff: { differences: [], more: false } }
    }
    const { slot, diff, expected, seen } = near
    const reason = `No entry matches this ${method}; entry ${slot.index + 1} comes nearest.`
    return { kind: 'mismatch', reason, nearest: slot.index, expected, received: seen, diff }
  }
}

const isLeft = ({ entry: { times = 1 }, plays }: Slot): boolean => times === 'any' || plays < times

const ignored = ({ ignore = [] }: CassetteEntry): ReadonlySet<string> => new Set(ignore)

const questionsOf = (slots: readonly Slot[]): readonly Question[] => {
  const questions = new Map<string, Question>()
  for (const slot of slots) {
    const { method, params } = slot.entry.ask
    const ignore = ignored(slot.entry)
    const text = questionText(method, params, ignore)
    const key = JSON.stringify([[...ignore].sort(), text])
    const known = questions.get(key)
    if (known) known.slots.push(slot)
    else questions.set(key, { method, ignore, text, slots: [slot] })
  }
  return [...questions.values()].sort((one, other) => one.ignore.size - other.ignore.size)
}

const distance = (slot: Slot, params: unknown) => {
  const { ask } = slot.entry
  const ignore = ignored(slot.entry)
  const expected = compared(ask.method, ask.params, ignore)
  const seen = compared(ask.method, params, ignore)
  const diff = diffJson(expected, seen)
  return { slot, expected, seen, diff, far: diff.differences.length + (diff.more ? 1 : 0) }
}

const usedUp = ({ method, ignore, slots }: Question, { params }: PlayedAsk): CassetteMismatch => {
  const received = compared(method, params, ignore)
  const plays = slots.reduce((sum, slot) => sum + slot.plays, 0)
  const nearest = slots.at(-1)?.index
  return {
    kind: 'mismatch',
    reason: `This was asked once more than the cassette has answers for (${plays}).`,
    ...(nearest === undefined ? {} : { nearest }),
    expected: received,
    received,
    diff: { differences: [], more: false },
  }
}
