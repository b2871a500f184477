import { afterEach, describe, expect, it, vi } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { connectTo, type Connected } from '@/lib/testing/connected'
import { handleServer } from '@/lib/testing/reference/handing'
import { taskServer } from '@/lib/testing/reference/tasking'
import { viewsOf } from '@/lib/testing/timeline-text'

const TASKS = 'io.modelcontextprotocol/tasks'
const advertised = { ...ADVERTISE_ALL, extensions: { [TASKS]: {} } }

const open: Connected[] = []
afterEach(async () => {
  for (const { connection } of open.splice(0)) await connection.close()
})
const connected = async (revision: '2025-11-25' | '2026-07-28') => {
  const made = await connectTo((revision === '2025-11-25' ? taskServer : handleServer)(revision).fetch, {
    version: revision,
    advertised,
  })
  open.push(made)
  return made
}

const task = ({ recording }: Connected) => viewsOf(recording.events).tasks()[0]
const handle = (made: Connected): string => task(made)?.taskId ?? ''
const over = (made: Connected) =>
  vi.waitFor(
    () => {
      expect(made.connection.followedTasks()).toEqual([])
      expect(task(made)?.outcome).toBeDefined()
    },
    { timeout: 5000 },
  )

describe('a task that is followed', () => {
  it('is looked at until it is done, and its result fetched (2025-11-25)', async () => {
    const made = await connected('2025-11-25')
    const { connection } = made
    await connection.call('tools/call', { name: 'slow', arguments: {}, task: { ttl: 60_000 } }).done
    connection.followTask(handle(made))
    expect(connection.followedTasks()).toEqual([handle(made)])
    await over(made)
    expect(task(made)).toMatchObject({ status: 'completed', outcome: { kind: 'result' } })
  })

  it('is looked at until it is done (2026-07-28)', async () => {
    const made = await connected('2026-07-28')
    await made.connection.call('tools/call', { name: 'slow', arguments: {} }).done
    made.connection.followTask(handle(made))
    await over(made)
    expect(task(made)).toMatchObject({ status: 'completed', outcome: { kind: 'result' } })
  })

  it('asks, is told by tasks/update, and goes on (2026-07-28)', async () => {
    const made = await connected('2026-07-28')
    const { connection, asked, recording } = made
    await connection.call('tools/call', { name: 'ask', arguments: {} }).done
    connection.followTask(handle(made))
    const { key, taskId } = await asked()
    expect(taskId).toBe(handle(made))
    expect(viewsOf(recording.events).pendingAsks()).toMatchObject([{ key, exchange: task(made)?.call }])
    connection.answer(key, { kind: 'elicitation', action: 'accept', content: { city: 'Oslo' } })
    await over(made)
    expect(viewsOf(recording.events).ask(key)).toMatchObject({ status: 'answered' })
    expect(task(made)).toMatchObject({ status: 'completed' })
    const updates = viewsOf(recording.events)
      .exchanges()
      .filter(({ method }) => method === 'tasks/update')
    expect(updates.map(({ status }) => status)).toEqual(['complete'])
  })

  it('takes its question back when it is cancelled (2026-07-28)', async () => {
    const made = await connected('2026-07-28')
    const { connection, asked } = made
    await connection.call('tools/call', { name: 'ask', arguments: {} }).done
    connection.followTask(handle(made))
    await asked()
    await connection.call('tasks/cancel', { taskId: handle(made) }).done
    await vi.waitFor(() => {
      expect(connection.pendingAsks()).toEqual([])
    })
    expect(task(made)).toMatchObject({ status: 'cancelled', cancelling: true })
  })

  it('that the server does not know is followed no further', async () => {
    const { connection, recording } = await connected('2026-07-28')
    connection.followTask('made up')
    await vi.waitFor(() => {
      expect(connection.followedTasks()).toEqual([])
    })
    expect(
      viewsOf(recording.events)
        .exchanges()
        .filter(({ method }) => method === 'tasks/get'),
    ).toHaveLength(1)
  })

  it('is left alone when asked to', async () => {
    const made = await connected('2026-07-28')
    await made.connection.call('tools/call', { name: 'ask', arguments: {} }).done
    made.connection.followTask(handle(made))
    made.connection.unfollowTask(handle(made))
    expect(made.connection.followedTasks()).toEqual([])
    const looks = (): number =>
      viewsOf(made.recording.events)
        .exchanges()
        .filter(({ method }) => method === 'tasks/get').length
    await new Promise((done) => setTimeout(done, 250))
    expect(looks()).toBe(1)
  })
})
