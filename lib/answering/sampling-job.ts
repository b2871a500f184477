import type { Spent } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { wireProblem } from '@/lib/client/problems'
import type { AskKey } from '@/lib/recording/keys'
import type { Completion, Partial as Reply } from '@/lib/sampling/types'
import { redactText } from '@/lib/wire/redact'
import { providerSecrets } from './provider-secrets'
import { providerError, rejection } from './rejection'
import { chosenModel, priced } from './resolve-model'
import type { Reservation } from './trust'
import type { DeskDeps, JobPhase, JobView, Provider, Send } from './types'

type JobDeps = Pick<DeskDeps, 'provider' | 'complete' | 'providerFetch' | 'clock'> & {
  readonly revision: DeskDeps['connection']['revision']
  readonly ask: AskKey
  readonly params: JsonObject
  readonly send: Send
  readonly onChange: () => void
}

const NOTHING: Reply = { text: '', toolCalls: [] }

const NO_PROVIDER: Problem = {
  code: 'NO_PROVIDER',
  title: 'No model to ask',
  cause: 'No provider is set up.',
  action: 'Set one up under Answers, in the top bar.',
}

/**
 * One sampling request on its way through a provider, with the person in the loop twice: before the prompt goes out,
 * and before the completion goes back (sampling, human in the loop). Answers at most once.
 */
export class SamplingJob {
  private readonly deps: JobDeps
  private current: JobView
  private running: AbortController | undefined
  private over = false

  constructor(deps: JobDeps) {
    this.deps = deps
    this.current = { params: deps.params, edited: false, trusted: false, phase: 'review-prompt' }
  }

  get view(): JobView {
    return this.current
  }

  /** Changes what will be sent to the provider. Only before it is sent. */
  edit(params: JsonObject): void {
    if (this.current.phase === 'running' || this.over) return
    this.show({ params, edited: true })
  }

  /** Back to what the server sent. */
  restore(): void {
    if (this.current.phase !== 'running') this.show({ params: this.deps.params, edited: false })
  }

  /** Takes this model for this request; undefined goes back to the rule. */
  chooseModel(model: string | undefined): void {
    const { model: _before, ...rest } = this.current
    this.current = rest
    this.show(model === undefined ? {} : { model })
  }

  /** The person has read the prompt: sends exactly what is shown. With a reservation the looks are skipped. */
  async run(reservation?: Reservation): Promise<void> {
    const { deps } = this
    if (this.over || this.current.phase === 'running') return
    const { params, model: own } = this.current
    const provider = deps.provider()
    if (!provider) {
      this.phase({ phase: 'failed', problem: NO_PROVIDER, partial: NOTHING })
      return
    }
    const model = own ?? chosenModel(provider, params).model
    const run = new AbortController()
    this.running = run
    const startedAt = deps.clock()
    const config = { ...provider.config, model }
    this.show({ trusted: reservation !== undefined })
    this.phase({ phase: 'running', startedAt, partial: NOTHING })
    try {
      const completion = await deps.complete(config, params, {
        fetch: deps.providerFetch(config, deps.ask),
        signal: run.signal,
        revision: deps.revision,
        clock: deps.clock,
        onPartial: (partial) => {
          if (this.running === run) this.phase({ phase: 'running', startedAt, partial })
        },
      })
      reservation?.settle(completion.usage)
      if (this.running === run) this.completed(completion, spentOn(provider, model, completion), reservation)
    } catch (error) {
      // What a failure took is not known: what was set aside stays spent.
      if (this.running === run) this.failed(safeProblem(error, provider))
    } finally {
      if (this.running === run) this.running = undefined
    }
  }

  /** Stops the provider and goes back to the prompt. */
  stop(): void {
    if (this.current.phase !== 'running') return
    this.giveUp()
    this.review()
  }

  /** Back to the prompt, as it was edited. */
  review(): void {
    if (this.over) return
    this.show({ trusted: false })
    this.phase({ phase: 'review-prompt' })
  }

  /** Changes what the server will get. */
  editResult(result: JsonObject): void {
    if (this.current.phase === 'review-completion') this.phase({ ...this.current, result })
  }

  /** The person has read the completion: sends exactly what is shown. */
  accept(): void {
    const { current } = this
    if (current.phase !== 'review-completion' || this.over) return
    this.over = true
    this.deps.send({ kind: 'sampling', result: current.result }, 'provider', current.spent)
    this.phase({ phase: 'sent' })
  }

  /** Refuses the request, or lets the server know why the provider failed. */
  refuse(why: 'rejected' | 'provider-failed'): void {
    const { current } = this
    if (this.over) return
    this.giveUp()
    this.over = true
    const failed = why === 'provider-failed' && current.phase === 'failed'
    this.deps.send(failed ? providerError(current.problem) : rejection('sampling'), failed ? 'provider' : 'person')
    this.phase({ phase: 'sent' })
  }

  /** The ask is gone, or goes another way: nothing more is sent to anybody. */
  dispose(): void {
    this.over = true
    this.giveUp()
  }

  private giveUp(): void {
    this.running?.abort()
    this.running = undefined
  }

  private completed(completion: Completion, spent: Spent, reservation: Reservation | undefined): void {
    this.phase({ phase: 'review-completion', completion, result: completion.result, spent })
    if (reservation?.holds()) this.accept()
    else this.show({ trusted: false })
  }

  private failed(problem: Problem): void {
    const partial = this.current.phase === 'running' ? this.current.partial : NOTHING
    this.phase({ phase: 'failed', problem, partial })
  }

  private phase(phase: JobPhase): void {
    const { params, edited, model, trusted } = this.current
    this.current = { params, edited, trusted, ...(model === undefined ? {} : { model }), ...phase }
    this.deps.onChange()
  }

  private show(part: Partial<Pick<JobView, 'params' | 'edited' | 'model' | 'trusted'>>): void {
    this.current = { ...this.current, ...part }
    this.deps.onChange()
  }
}

const spentOn = (provider: Provider, model: string, { usage, milliseconds }: Completion): Spent => {
  const dollars = priced(provider, model, usage)
  return { provider: provider.name, model, milliseconds, ...usage, ...(dollars === undefined ? {} : { dollars }) }
}

/** Providers like to quote the key they refuse. */
const safeProblem = (error: unknown, { config }: Provider): Problem => {
  const problem = wireProblem(error)
  const secrets = providerSecrets(config)
  return {
    ...problem,
    title: redactText(problem.title, secrets),
    cause: redactText(problem.cause, secrets),
    action: error instanceof ProblemError ? redactText(problem.action, secrets) : 'See its rows on the timeline.',
  }
}
