import type { Revision } from '@/lib/protocol/revisions'
import type { MessageKey } from '@/lib/recording/keys'
import type { Finding } from '@/lib/spec/findings'
import type { SessionViews } from '@/lib/views/session-views'
import { aligningCalls } from './align-calls'
import { asideBetween, Compared, printed, type Aside, type PrintedCall, type Renamed } from './call-comparison'
import { compareCatalogs, LISTS } from './catalog/compare-catalogs'
import { compareFindings } from './compare-findings'
import { Fingerprints } from './fingerprint'
import { compareHandshakes, knownLists, speaker } from './offered'
import { isForeignTo, ownCalls } from './own-calls'
import type { CatalogChange, ComparisonSummary, SessionComparison } from './session-comparison'

type Options = {
  /** Of the left session's calls, those that are compared; all unless given. A replay may have made a few only. */
  readonly only?: ReadonlySet<MessageKey>
  /** Ids of the left session that are called otherwise in the right one, as a replay knows them: no difference. */
  readonly renamed?: Renamed
  readonly findings?: { readonly left: readonly Finding[]; readonly right: readonly Finding[] }
}

/** Calls looked at between two yields. */
const SLICE = 16

function* printedCalls(
  views: SessionViews,
  { only, aside }: { readonly only?: ReadonlySet<MessageKey> | undefined; readonly aside: Aside },
): Generator<undefined, readonly PrintedCall[]> {
  const prints = new Fingerprints()
  const found: PrintedCall[] = []
  for (const exchange of ownCalls(views)) {
    if (only && !only.has(exchange.key)) continue
    found.push(printed(views, exchange, { prints, aside }))
    if (found.length % SLICE === 0) yield
  }
  return found
}

const excuse = (call: PrintedCall | undefined, revision: Revision | undefined): string | undefined => {
  const method = call?.exchange.method
  if (method === undefined || revision === undefined || !isForeignTo(revision, method)) return undefined
  return `${method} is no method of ${revision}.`
}

const summaryOf = (calls: readonly Compared[], catalog: readonly CatalogChange[]): ComparisonSummary => {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, excused: 0 }
  for (const { kind, excused } of calls) counts[excused === undefined ? kind : 'excused']++
  const breaking = catalog.filter((change) => change.breaking === true).length
  const unknown = catalog.filter((change) => change.breaking === 'unknown').length
  return { ...counts, catalog: catalog.length, breaking, unknown }
}

/** {@link compareSessions} in slices of a few milliseconds at most: for pages, which go on drawing between two of them. */
export function* comparingSessions(
  left: SessionViews,
  right: SessionViews,
  { only, renamed, findings }: Options = {},
): Generator<undefined, SessionComparison> {
  const [one, other] = [speaker(left), speaker(right)]
  const aside = asideBetween(one?.era, other?.era)
  const lefts = yield* printedCalls(left, { only, aside })
  const rights = yield* printedCalls(right, { aside })
  const aligned = yield* aligningCalls(
    lefts.map(({ prints }) => prints),
    rights.map(({ prints }) => prints),
  )
  const calls: Compared[] = []
  for (const pair of aligned) {
    const from = pair.left === undefined ? undefined : lefts[pair.left]
    const to = pair.right === undefined ? undefined : rights[pair.right]
    const excused = from && to ? undefined : excuse(from ?? to, from ? other?.revision : one?.revision)
    calls.push(new Compared(from, to, { aside, renamed, excused }))
    if (calls.length % SLICE === 0) yield
  }
  const [known, alsoKnown] = [knownLists(left, one), knownLists(right, other)]
  const lists = LISTS.filter((list) => known.has(list) && alsoKnown.has(list))
  const notListed = LISTS.filter((list) => known.has(list) !== alsoKnown.has(list))
  const catalog = compareCatalogs(left.catalog(), right.catalog(), { lists, eras: [one?.era, other?.era] })
  const handshake = compareHandshakes(left, right)
  const summary = summaryOf(calls, catalog)
  const { changed, added, removed } = summary
  return {
    calls,
    catalog,
    notListed,
    handshake,
    ...(findings && { findings: compareFindings(findings.left, findings.right) }),
    summary,
    same: changed + added + removed + catalog.length === 0 && !handshake.some(({ counts }) => counts),
  }
}

/**
 * Two sessions held against each other by what they mean, across eras, revisions and servers: the person's own calls,
 * what the servers offer (and whether a change of that breaks callers), and the handshakes. Ids, moments, cursors and
 * envelopes are set aside. What differs within a call is found out when it is read.
 */
export const compareSessions = (left: SessionViews, right: SessionViews, options: Options = {}): SessionComparison => {
  const comparing = comparingSessions(left, right, options)
  for (;;) {
    const { done, value } = comparing.next()
    if (done) return value
  }
}
