import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import type { ProbingId } from '@/lib/recording/keys'
import type { ProbeResult } from '@/lib/recording/probing'
import { Collection, Snapshot } from './snapshot'
import type { ProbingView } from './types'

export class ProbingState extends Snapshot<ProbingView> {
  private current: Omit<ProbingView, 'results'>
  private readonly results: ProbeResult[] = []

  constructor({ probing, plan, at }: EventOf<'probing-started'>) {
    super()
    this.current = { id: probing, plan, startedAt: at }
  }

  probed(result: ProbeResult): void {
    this.results.push(result)
    this.changed()
  }

  ended(how: NonNullable<ProbingView['how']>): void {
    this.current = { ...this.current, how }
    this.changed()
  }

  protected build(): ProbingView {
    return { ...this.current, results: [...this.results] }
  }
}

/** The recording's runs of probes, oldest first. */
export class ProbingsFold {
  private readonly all = new Collection<ProbingId, ProbingView, ProbingState>()

  fold(event: RecordingEvent): void {
    if (event.type === 'probing-started') {
      if (!this.all.get(event.probing)) this.all.add(event.probing, new ProbingState(event))
    } else if (event.type === 'probe-ended') this.all.get(event.probing)?.probed(event.result)
    else if (event.type === 'probing-ended') this.all.get(event.probing)?.ended(event.how)
  }

  get(id: ProbingId): ProbingState | undefined {
    return this.all.get(id)
  }

  views(): readonly ProbingView[] {
    return this.all.views()
  }
}
