import type { Call, Connection, PendingAsk } from '@/lib/client/types'
import type { Answer } from '@/lib/protocol/asks'
import type { Advertised } from '@/lib/protocol/capabilities'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { ExplorationOutcome, ExplorationStep, Variant } from '@/lib/recording/exploration'
import type { AskKey } from '@/lib/recording/keys'
import type { Recording } from '@/lib/recording/recording'
import { answerFor } from './answers'
import { kindOf, mayBeAsked, modeOf } from './declared'
import { arrivals } from './arrivals'
import { answered, unanswered } from './outcomes'
import { questionOf } from './questions'
import { ScriptReader, type Script } from './script'
import { Silence } from './silence'
import { variantsOf, type Surroundings } from './variants'

/** Asks that one call may raise before it is stopped. */
const MOST_ASKS = 12
/** Times that one question may be asked before it is a loop. */
const MOST_REPEATS = 3
/** A call that keeps saying something is waited for this many times as long as a silent one. */
const MOST_PATIENCE = 12
/** Milliseconds that an ask stays unanswered at most before the call is abandoned. */
const LONGEST_TIMEOUT = 1000
/** Milliseconds of silence after a page was accepted at most: nobody is going to visit it. */
const LONGEST_VISIT = 1000

export type Conducted = {
  readonly steps: readonly ExplorationStep[]
  readonly variants: readonly (readonly Variant[])[]
  /** Undefined when the exploration was stopped in the middle. */
  readonly outcome: ExplorationOutcome | undefined
}

type Context = Surroundings & {
  readonly connection: Connection
  readonly recording: Recording
  readonly advertised: Advertised
  readonly script: Script
  readonly patience: number
  readonly signal: AbortSignal | undefined
}

/** A client without the capability knows neither method nor mode (2025-11-25, elicitation, error handling). */
const refusal = (ask: PendingAsk): Answer => ({
  kind: 'error',
  code: ERROR_CODES.methodNotFound,
  message: `This client did not declare ${ask.method}`,
})

/** Answers whatever a call asks, as the script says, until the call ends or is given up. */
export const conduct = (start: () => Call, context: Context): Promise<Conducted> =>
  new Promise((resolve) => {
    new Conductor(context, resolve).begin(start)
  })

class Conductor {
  private readonly steps: ExplorationStep[] = []
  private readonly variants: (readonly Variant[])[] = []
  private readonly seen = new Set<AskKey>()
  private readonly script: ScriptReader
  private readonly silence = new Silence()
  private readonly total = new Silence()
  private readonly context: Context
  private readonly resolve: (conducted: Conducted) => void
  private stop: readonly (() => void)[] = []
  private call: Call | undefined
  private unansweredOnPurpose = false
  private over = false

  constructor(context: Context, resolve: (conducted: Conducted) => void) {
    this.context = context
    this.resolve = resolve
    this.script = new ScriptReader(context.script)
  }

  begin(start: () => Call): void {
    const { connection, recording, patience, signal } = this.context
    const stopped = (): void => {
      this.finish(undefined)
    }
    signal?.addEventListener('abort', stopped, { once: true })
    this.stop = [
      connection.onAsksChanged(this.look),
      arrivals(recording, connection.id, this.listen),
      () => signal?.removeEventListener('abort', stopped),
    ]
    this.total.set({ after: patience * MOST_PATIENCE, ring: this.lost })
    this.call = start()
    this.call.done.then(
      (message) => {
        this.finish(answered(message))
      },
      (error: unknown) => {
        this.finish(unanswered(error))
      },
    )
    this.listen()
    this.look()
  }

  /** Something happened: silence begins anew. */
  private readonly listen = (): void => {
    if (this.over || this.unansweredOnPurpose) return
    const { patience } = this.context
    this.silence.set({ after: this.visiting ? Math.min(patience, LONGEST_VISIT) : patience, ring: this.lost })
  }

  private get visiting(): boolean {
    return this.steps.some(({ mode, variant }) => mode === 'url' && variant === 'accept')
  }

  private readonly lost = (): void => {
    this.finish({ kind: this.visiting ? 'waiting' : 'hang' })
  }

  private readonly look = (): void => {
    for (const ask of this.context.connection.pendingAsks()) {
      if (this.over || this.seen.has(ask.key)) continue
      this.seen.add(ask.key)
      this.take(ask)
    }
  }

  private take(ask: PendingAsk): void {
    const { connection, advertised, revision, patience } = this.context
    const kind = kindOf(ask)
    const mode = modeOf(ask)
    const question = questionOf(ask.method, ask.params)
    const declared = mayBeAsked(ask, advertised, revision)
    const variants: readonly Variant[] = declared
      ? variantsOf(ask, this.context)
      : [ask.era === 'legacy' ? 'reject' : ('accept' as const)]
    const variant = this.script.next({ question, kind }, this.steps, variants)
    const times = this.steps.filter((step) => step.question === question && step.variant === variant).length
    if (times >= MOST_REPEATS || this.steps.length >= MOST_ASKS) {
      this.finish({ kind: 'loop', times: (times >= MOST_REPEATS ? times : this.steps.length) + 1 })
      return
    }
    const answer = declared || variant === 'accept' ? answerFor(ask, variant, this.context) : refusal(ask)
    const content = answer?.kind === 'elicitation' ? answer.content : undefined
    this.steps.push({
      ask: ask.key,
      kind,
      ...(mode === undefined ? {} : { mode }),
      question,
      variant,
      ...(content ? { content } : {}),
      ...(declared ? {} : { unadvertised: true }),
    })
    this.variants.push(variants)
    if (answer) {
      connection.answer(ask.key, answer, 'explorer')
      this.listen()
      return
    }
    this.unansweredOnPurpose = true
    // Between two rounds a modern server waits for nothing: it cannot notice how long an answer takes.
    const after = ask.era === 'legacy' ? Math.min(patience, LONGEST_TIMEOUT) : 0
    this.silence.set({
      after,
      ring: () => {
        this.finish({ kind: 'abandoned' })
      },
    })
  }

  private finish(outcome: ExplorationOutcome | undefined): void {
    if (this.over) return
    this.over = true
    this.silence.clear()
    this.total.clear()
    for (const end of this.stop) end()
    this.call?.cancel('The exploration went on without it.')
    this.resolve({ steps: this.steps, variants: this.variants, outcome })
  }
}
