import { eraOf, type Revision } from '@/lib/protocol/revisions'
import type { RuleCases, Told } from './rule-tester'
import type { Transcript } from './transcript'
import { tellSteps } from './told-results'

type List = 'tools' | 'resources' | 'prompts'
type Step = 'lists one' | 'lists two' | 'notifies' | 'opens a stream' | 'closes the stream' | 'a while passes'

const KEYS = { tools: 'name', resources: 'uri', prompts: 'name' } as const

/** A server that declares it tells of changes to a list, and what happens with it. */
const telling =
  (list: List, ...steps: readonly Step[]): Told['session'] =>
  (t: Transcript, revision: Revision) => {
    t.connects(revision, { capabilities: { [list]: { listChanged: true } } })
    let stream = t.opens('OPTIONS')
    t.accepted(204)
    const listing = (...names: readonly string[]) => {
      const result = { [list]: names.map((name) => ({ [KEYS[list]]: name })) }
      tellSteps(t, revision, [{ method: `${list}/list`, result }], t.events.length)
    }
    const open = () => {
      if (eraOf(revision) === 'legacy') {
        stream = t.opens('GET')
        t.head(200, 'text/event-stream', { on: stream })
        return
      }
      const notifications = { [`${list}ListChanged`]: true }
      stream = t.sends({ id: 'listen', method: 'subscriptions/listen', params: { notifications } })
      t.sse({ method: 'notifications/subscriptions/acknowledged', params: { notifications } })
    }
    const act: Record<Step, () => unknown> = {
      'lists one': () => {
        listing('a')
      },
      'lists two': () => {
        listing('a', 'b')
      },
      notifies: () => t.sse({ method: `notifications/${list}/list_changed` }, { on: stream }),
      'opens a stream': open,
      'closes the stream': () => t.ends('complete', { on: stream }),
      'a while passes': () => {
        t.wait(10_000).sends({ id: t.events.length, method: 'ping' })
      },
    }
    for (const step of steps) act[step]()
  }

/** The cases of the three requirements that a server tell when a list has changed. */
export const listChangedCases = (list: List): RuleCases => {
  const told = (name: string, ...steps: readonly Step[]): Told => ({ name, session: telling(list, ...steps) })
  return {
    passes: [
      told('a change is told of', 'opens a stream', 'lists one', 'notifies', 'lists two'),
      told('a change is told of just after', 'opens a stream', 'lists one', 'lists two', 'notifies', 'a while passes'),
      { ...told('on a GET stream', 'opens a stream', 'lists one', 'notifies', 'lists two'), revision: '2025-11-25' },
    ],
    fails: [
      { ...told('silence', 'opens a stream', 'lists one', 'lists two', 'a while passes'), says: '“b” has come' },
      {
        ...told('something has gone', 'opens a stream', 'lists two', 'lists one', 'a while passes'),
        says: '“b” has gone',
      },
      {
        ...told('silence on a GET stream', 'opens a stream', 'lists one', 'lists two', 'a while passes'),
        revision: '2025-03-26',
      },
    ],
    notApplicable: [
      {
        name: 'a server that does not say it would',
        session: (t, revision) => t.connects(revision, { capabilities: { [list]: {} } }),
      },
    ],
    notExercised: [
      told('no change', 'opens a stream', 'lists one', 'lists one', 'a while passes'),
      told('no stream', 'lists one', 'lists two', 'a while passes'),
      told('a stream opened too late', 'lists one', 'opens a stream', 'lists two', 'a while passes'),
      told(
        'a stream closed too early',
        'opens a stream',
        'lists one',
        'closes the stream',
        'lists two',
        'a while passes',
      ),
      told('a change just now', 'opens a stream', 'lists one', 'lists two'),
    ],
  }
}
