import type { EventOf, RecordingEvent } from '@/lib/recording/events'
import type { ExplorationEnd, ExplorationRun } from '@/lib/recording/exploration'
import type { ExplorationId } from '@/lib/recording/keys'
import { Collection, Snapshot } from './snapshot'
import type { ExplorationView } from './types'

export class ExplorationState extends Snapshot<ExplorationView> {
  private current: Omit<ExplorationView, 'runs'>
  private readonly runs: ExplorationRun[] = []

  constructor({ exploration, plan, at }: EventOf<'exploration-started'>) {
    super()
    this.current = { id: exploration, plan, startedAt: at }
  }

  ran(run: ExplorationRun): void {
    this.runs.push(run)
    this.changed()
  }

  ended(end: ExplorationEnd): void {
    this.current = { ...this.current, end }
    this.changed()
  }

  protected build(): ExplorationView {
    return { ...this.current, runs: [...this.runs] }
  }
}

/** The recording's explorations, oldest first; calls that were interrupted are not among their runs. */
export class ExplorationsFold {
  private readonly all = new Collection<ExplorationId, ExplorationView, ExplorationState>()

  fold(event: RecordingEvent): void {
    if (event.type === 'exploration-started') {
      if (!this.all.get(event.exploration)) this.all.add(event.exploration, new ExplorationState(event))
    } else if (event.type === 'exploration-run-ended') this.all.get(event.exploration)?.ran(event.run)
    else if (event.type === 'exploration-ended') this.all.get(event.exploration)?.ended(event.end)
  }

  get(id: ExplorationId): ExplorationState | undefined {
    return this.all.get(id)
  }

  views(): readonly ExplorationView[] {
    return this.all.views()
  }
}
