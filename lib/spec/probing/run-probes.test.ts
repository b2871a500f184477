import { describe, expect, it } from 'vitest'
import { defineProbe, type Probe } from '@/lib/spec/probe'
import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import { probeOutcomes } from '@/lib/spec/probe-outcomes'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { eventsOf, newRecording } from '@/lib/testing/connected'
import { factsAbout, probed, turnPause } from '@/lib/testing/probe-tester'
import { goodServer } from '@/lib/testing/reference/server'
import { PATIENCE } from './patience'
import { runProbes } from './run-probes'
import { failed, passed } from './verdict'

const probe = (run: Probe['run'], more: Partial<Probe> = {}): Probe =>
  defineProbe({
    id: 'jsonrpc-parse-error',
    risk: 'safe',
    why: 'w',
    fix: 'f',
    example: { right: 'r', wrong: 'w' },
    sends: ['something'],
    run,
    ...more,
  })

const passing = (more: Partial<Probe> = {}): Probe => probe(() => Promise.resolve(passed()), more)

describe('a run of probes', () => {
  it('is told by the recording: the plan, each result with its connection, and the end', async () => {
    const { recording, results } = await probed(
      [
        probe(async (context) => {
          await context.request('ping')
          return passed()
        }),
      ],
      { revision: '2025-11-25' },
    )
    expect(results).toMatchObject([{ probe: 'jsonrpc-parse-error', outcome: 'passed', violations: [] }])
    const types = recording.events.map(({ type }) => type)
    expect(types.slice(0, 2)).toEqual(['probing-started', 'connection-started'])
    expect(types.slice(-3)).toEqual(['connection-closed', 'probe-ended', 'probing-ended'])
    const [started] = eventsOf(recording)('connection-started')
    expect(started?.probe).toEqual({ probing: 'n1', id: 'jsonrpc-parse-error' })
    const sent = eventsOf(recording)('http-request-sent').map(
      ({ method, body = '' }) => `${method} ${body.slice(0, 60)}`,
    )
    expect(sent).toEqual([
      expect.stringContaining('"method":"initialize"'),
      expect.stringContaining('"method":"notifications/initialized"'),
      expect.stringContaining('"method":"ping"'),
      'DELETE ',
    ])
  })

  it('goes from the safe to the disruptive, and leaves out what is not allowed', async () => {
    const { results } = await probed(
      [
        passing({ risk: 'disruptive', id: 'http-session-terminated-404' }),
        passing({ risk: 'calls-tools', id: 'http-multiple-streams' }),
        passing(),
      ],
      { revision: '2025-11-25' },
    )
    expect(results.map((result) => result.probe)).toEqual([
      'jsonrpc-parse-error',
      'http-multiple-streams',
      'http-session-terminated-404',
    ])
  })

  it('takes a probe that breaks down for one that was not made', async () => {
    const { outcomes } = await probed([probe(() => Promise.reject(new Error('oops')))], {})
    expect(outcomes[0]).toMatchObject({
      outcome: 'not-exercised',
      reason: 'The probe broke down: oops',
      exercise: { kind: 'probe' },
    })
  })

  it('gives up a probe that takes too long', async () => {
    const { outcomes } = await probed([probe(() => new Promise(() => undefined))], {})
    expect(outcomes[0]?.reason).toBe('It took too long, and was given up.')
  })

  it('makes no more probes of a server that a disruptive one brought down', async () => {
    let down = false
    const { results } = await probed(
      [
        probe(
          async (context) => {
            await context.http({ body: 'flood' })
            return passed()
          },
          { risk: 'disruptive' },
        ),
        passing({ risk: 'disruptive', id: 'http-session-delete-status' }),
      ],
      {
        revision: '2025-11-25',
        server: (revision) => {
          const good = goodServer(revision)
          return {
            ...good,
            fetch: (request) => {
              if (request.body === 'flood') down = true
              return down ? Promise.reject(new Error('ECONNREFUSED')) : good.fetch(request)
            },
          }
        },
      },
    )
    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['passed', undefined],
      ['not-exercised', 'The server no longer answered after the probe jsonrpc-parse-error.'],
    ])
  })

  it('stops at once: takes leave of the server, and sends nothing more', async () => {
    const stop = new AbortController()
    const recording = newRecording()
    let issued = 0
    const hanging = probe(async (context) => {
      const reply = await context.start('ping')
      stop.abort()
      await reply.settled()
      await context.request('tools/list')
      return passed()
    })
    const server = goodServer('2025-11-25')
    const results = await runProbes(
      { probes: [hanging, passing()], facts: factsAbout(server, '2025-11-25'), tools: [], risks: ['safe'] },
      {
        recording,
        fetch: server.fetch,
        newId: () => `n${++issued}`,
        describe: () => ({ code: 'X', title: 'X', cause: 'X', action: 'X' }),
        patience: { ...PATIENCE, pause: turnPause },
        signal: stop.signal,
      },
    )
    expect(results).toEqual([])
    expect(recording.events.at(-1)).toMatchObject({ type: 'probing-ended', how: 'stopped' })
    const sent = eventsOf(recording)('http-request-sent')
    expect(sent.at(-1)?.method).toBe('DELETE')
    expect(sent.filter(({ body }) => body?.includes('tools/list'))).toEqual([])
  })

  it('shares what was found out once, and tries again what was not', async () => {
    let found = 0
    const finding = probe(async (context) => {
      await context.once('it', () => (++found === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(1)))
      return passed()
    })
    const { results } = await probed([finding, finding, finding], {})
    expect(results.map(({ outcome }) => outcome)).toEqual(['not-exercised', 'passed', 'passed'])
    expect(found).toBe(2)
  })

  it('leaves no finding to the rules: what probes send is wrong on purpose', async () => {
    const { recording } = await probed(
      ALL_PROBES.filter(({ id }) => id.startsWith('jsonrpc-')),
      { revision: '2025-11-25' },
    )
    const engine = new SpecEngine(ALL_RULES)
    engine.advance(recording.events)
    expect(engine.findings).toEqual([])
  })
})

describe('what probes add to a report', () => {
  const wrong = (message: string) => probe(() => Promise.resolve(failed({ message })))

  it('is the newest result for this server in this revision', async () => {
    const first = await probed([wrong('first')], { revision: '2025-11-25' })
    const facts = factsAbout(goodServer('2025-11-25'), '2025-11-25')
    const { outcomes, findings } = probeOutcomes(first.recording.events, facts, [passing()])
    expect(outcomes[0]).toMatchObject({ outcome: 'failed', broken: 1, severity: 'must' })
    expect(findings).toMatchObject([{ message: 'first', probe: true, id: 'jsonrpc-parse-error' }])
    const other = { ...facts, revision: '2025-06-18' as const }
    expect(probeOutcomes(first.recording.events, other, [passing()]).outcomes[0]).toMatchObject({
      outcome: 'not-exercised',
      reason: 'The probe was not run.',
      exercise: { kind: 'probe' },
    })
  })

  it('says why a probe means nothing to a server, without making it', async () => {
    const lacking = passing({ needs: 'completions' })
    const elsewhere = passing({ appliesTo: () => 'It is another kind of server.' })
    const later = passing({ id: 'headers-method-missing-rejected' })
    const { outcomes } = await probed([lacking], { revision: '2025-11-25' })
    expect(outcomes[0]).toMatchObject({ outcome: 'not-applicable', reason: 'The server does not declare completions.' })
    const facts = factsAbout(goodServer('2025-11-25'), '2025-11-25')
    const reasons = probeOutcomes([], facts, [elsewhere, later]).outcomes.map(({ reason }) => reason)
    expect(reasons).toEqual(['It is another kind of server.', '2025-11-25 does not ask for it.'])
  })

  it('weighs a violation no more than the probe, or the violation itself, allows', async () => {
    const soft = probe(() => Promise.resolve(failed({ message: 'a', atMost: 'should' }, { message: 'b' })))
    const { findings } = await probed([soft], { revision: '2025-11-25' })
    expect(findings.map(({ severity }) => severity)).toEqual(['should', 'must'])
  })
})
