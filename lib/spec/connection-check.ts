import { entryOf } from './severity'
import type { Finding, Outcome } from './findings'
import { hasCapability } from './needs'
import type { Rule, ShapeRule, Verdict } from './rule'
import { judgeShape } from './shape-verdicts'
import type { Peer, Sighting, SightingKind } from './sightings'
import { Tally, type Place } from './tally'
import { whatExercises } from './exercise'

type Watching = {
  readonly methods: readonly string[] | undefined
  readonly check: (sighting: never) => Verdict
  readonly tally: Tally
}

const methodOf = (sighting: Sighting): string | undefined => {
  if (sighting.kind === 'sent') return sighting.client.method
  return 'method' in sighting ? sighting.method : undefined
}

const placeOf = (sighting: Sighting): Place => ({
  connectionId: sighting.peer.connectionId,
  revision: sighting.peer.revision,
  seq: sighting.seq,
  messageKey: 'message' in sighting ? sighting.message.key : undefined,
})

/** All requirements of one revision on one connection: which rules want which sighting, and how each fares. */
export class ConnectionCheck {
  private readonly peer: Peer
  private readonly rules: readonly (Rule | ShapeRule)[]
  private readonly tallies = new Map<string, Tally>()
  /** Those that shapes decide: where code decides, an annotation only says whose fault it is. */
  private readonly shaped = new Map<string, Tally>()
  private readonly byKind = new Map<SightingKind, Watching[]>()
  /** Those of a kind that are interested in one method, in the order of the rules. */
  private readonly byMethod = new Map<SightingKind, Map<string | undefined, readonly Watching[]>>()

  constructor(peer: Peer, rules: readonly (Rule | ShapeRule)[]) {
    this.peer = peer
    this.rules = rules
    for (const rule of rules) {
      if (entryOf(rule.id).spec[peer.revision] === undefined) continue
      const tally = new Tally(rule)
      this.tallies.set(rule.id, tally)
      if (rule.kind === 'shape') {
        this.shaped.set(rule.id, tally)
        continue
      }
      const watching: Watching = { methods: rule.methods, check: rule.watch(), tally }
      for (const kind of rule.on) {
        const list = this.byKind.get(kind)
        if (list) list.push(watching)
        else this.byKind.set(kind, [watching])
      }
    }
  }

  /** Judges one sighting; calls `found` with each new finding. */
  see(sighting: Sighting, found: (finding: Finding) => void): void {
    for (const { check, tally } of this.interested(sighting)) {
      const verdict = check(sighting as never)
      if (verdict === undefined) continue
      // Most of what passes by is as it should be: that costs a number.
      if (verdict.length === 0) tally.judged++
      else tally.judge(verdict, placeOf(sighting)).forEach(found)
    }
    judgeShape(sighting, (id, violations) => {
      const tally = this.shaped.get(id)
      if (!tally) return
      if (violations.length === 0) tally.judged++
      else tally.judge(violations, placeOf(sighting)).forEach(found)
    })
  }

  outcomes(): readonly Outcome[] {
    const { revision } = this.peer
    return this.rules.map((rule) => {
      const tally = this.tallies.get(rule.id)
      if (!tally) return new Tally(rule).outcome(revision, `${revision} does not ask for it.`, { reason: '' })
      return tally.outcome(revision, this.notApplicable(rule), whatExercises(rule))
    })
  }

  private notApplicable({ needs, appliesTo }: Rule | ShapeRule): string | undefined {
    if (needs !== undefined && !hasCapability(this.peer.capabilities, needs))
      return `The server does not declare ${needs}.`
    return appliesTo?.(this.peer)
  }

  private interested(sighting: Sighting): readonly Watching[] {
    const { kind } = sighting
    const all = this.byKind.get(kind)
    if (!all) return []
    const method = methodOf(sighting)
    const methods = this.byMethod.get(kind) ?? new Map<string | undefined, readonly Watching[]>()
    this.byMethod.set(kind, methods)
    const known = methods.get(method)
    if (known) return known
    const some = all.filter(
      (watching) => !watching.methods || (method !== undefined && watching.methods.includes(method)),
    )
    // Method names come from servers: only those some rule knows are worth remembering.
    if (some.length !== all.length || methods.size < MANY) methods.set(method, some)
    return some
  }
}

/** Entries kept per kind of sighting for methods that no rule singles out. */
const MANY = 64
