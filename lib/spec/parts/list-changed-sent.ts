import type { Seq } from '@/lib/recording/keys'
import { hasCapability } from '@/lib/spec/needs'
import type { Verdict } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { askerOf, ChangeStreams, type ChangingList } from './change-streams'
import { listedItems } from './listed-items'
import { named } from './named'
import { pagesOf } from './pages'

/** How long after a list that differs the notification may still come, in milliseconds. */
const GRACE = 2_000

const KEYS = { tools: 'name', resources: 'uri', prompts: 'name' } as const

type Listing = { readonly asked: Seq; readonly asker: string; readonly entries: Set<unknown>; seq: Seq }
type Changed = {
  readonly at: number
  readonly since: Seq
  readonly seq: Seq
  readonly what: string
  readonly evidence: readonly Seq[]
}

/** The first entry that only one of the two listings has. */
const difference = (before: Listing, after: Listing): string | undefined => {
  for (const entry of after.entries) if (!before.entries.has(entry)) return `${named(entry)} has come`
  for (const entry of before.entries) if (!after.entries.has(entry)) return `${named(entry)} has gone`
  return undefined
}

export const LIST_CHANGED_KINDS = ['result', 'notification', 'head', 'ended', 'sent', 'closed'] as const

/**
 * Watches whole listings: where two differ and a stream for it was open in between, a notification must have come, at
 * the latest shortly after the second.
 */
export const listChangedSent = (list: ChangingList) => () => {
  const capability = `${list}.listChanged`
  const streams = new ChangeStreams(list)
  const pages = pagesOf<Listing>((first) => ({
    asked: first.request.http.sentSeq,
    asker: askerOf(first),
    entries: new Set(),
    seq: first.seq,
  }))
  let last: Listing | undefined
  let told: Seq | undefined
  let changed: Changed | undefined

  const listed = (sighting: Sighting<'result'>): void => {
    if (sighting.surplus !== undefined) return
    const { memory, complete } = pages(sighting)
    if (!memory) return
    for (const { item } of listedItems(sighting)) memory.entries.add(item[KEYS[list]])
    if (!complete) return
    const before = last
    memory.seq = sighting.seq
    last = memory
    if (before?.asker !== memory.asker || memory.asked < before.seq) return
    const what = difference(before, memory)
    const stream = streams.openSince(before.asked)
    if (what !== undefined && stream !== undefined)
      changed ??= { at: sighting.at, since: before.asked, seq: sighting.seq, what, evidence: [stream, before.seq] }
  }

  const verdict = ({ at, kind }: Sighting): Verdict => {
    if (!changed) return undefined
    const { since, seq, what, evidence } = changed
    const isTold = told !== undefined && told > since
    if (!isTold && at - changed.at < GRACE && kind !== 'closed') return undefined
    // Closed at once, what was on its way never came.
    const isOpen = !isTold && at - changed.at < GRACE
    changed = undefined
    if (isOpen) return undefined
    const message = `The list of ${list} changed (${what}), but no notification said so.`
    return isTold ? [] : [{ message, seq, evidence }]
  }

  return (sighting: Sighting<(typeof LIST_CHANGED_KINDS)[number]>): Verdict => {
    if (!hasCapability(sighting.peer.capabilities, capability)) return undefined
    const due = verdict(sighting)
    streams.see(sighting)
    if (sighting.kind === 'result' && sighting.method === `${list}/list`) listed(sighting)
    else if (sighting.kind === 'notification' && sighting.method === `notifications/${list}/list_changed`)
      told = sighting.seq
    return due ?? verdict(sighting)
  }
}
