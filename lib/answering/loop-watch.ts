import { questionText } from '@/lib/cassette/compared'

/** The same request this often in one call is a loop. */
const MAX_SAME = 3
/** More sampling requests than this in one call are taken for a loop. */
export const MAX_PER_CALL = 25
/** Calls remembered at once; older ones are long over. */
const MAX_CALLS = 20

/**
 * Notices a server that asks in circles. Each further round of the circle is noticed anew, so that whoever lets it go
 * on after a look is asked again.
 */
export class LoopWatch {
  private readonly calls = new Map<string, { total: number; readonly same: Map<string, number> }>()

  /** Counts one request of a call; returns what is wrong, where something is. */
  note(call: string, params: unknown): string | undefined {
    const seen = this.calls.get(call) ?? { total: 0, same: new Map<string, number>() }
    this.calls.set(call, seen)
    if (this.calls.size > MAX_CALLS) this.calls.delete([...this.calls.keys()][0] ?? call)
    const request = questionText('sampling/createMessage', params)
    const times = (seen.same.get(request) ?? 0) + 1
    seen.same.set(request, times)
    seen.total++
    if (times % MAX_SAME === 0) return `The same request came ${times} times in one call.`
    if (seen.total % MAX_PER_CALL === 1 && seen.total > 1) return `${seen.total} sampling requests came in one call.`
    return undefined
  }
}
