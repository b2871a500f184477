import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { LiveStore } from '@/lib/server/live/live-store'
import type { ShareStore } from './share-store'

/** For tests: the stores of another process, called over IPC. */
export type OtherProcess = {
  readonly shares: ShareStore
  readonly live: Omit<LiveStore, 'listen'>
  /** kill -9; calls that were not answered never will be. */
  readonly kill: () => Promise<void>
}

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string }

/** `largest`: no file may grow beyond so many KiB, as on a disk that fails (setrlimit, RLIMIT_FSIZE). */
export const otherProcess = async (place: string, largest?: number): Promise<OtherProcess> => {
  const script = fileURLToPath(new URL('store-process.ts', import.meta.url))
  const limit = largest === undefined ? '' : `ulimit -f ${largest * 2};`
  const child = spawn('sh', ['-c', `${limit} exec "$0" "$@"`, process.execPath, '--import', 'tsx', script, place], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('The other process ended before it was ready.'))
    })
    child.on('message', (message) => {
      if (message === 'ready') resolve()
      else waiting.get((message as Answer).id)?.(message as Answer)
    })
  })
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return ended
  }
  onTestFinished(kill)
  let ids = 0
  const remote = (store: 'shares' | 'live'): unknown =>
    new Proxy(
      {},
      {
        get:
          (_target, method) =>
          (...values: unknown[]) =>
            new Promise((resolve, reject) => {
              const id = ++ids
              waiting.set(id, ({ value, error }) => {
                if (error === undefined) resolve(value)
                else reject(new Error(error))
              })
              child.send({ id, store, method: String(method), values })
            }),
      },
    )
  return { shares: remote('shares') as ShareStore, live: remote('live') as LiveStore, kill }
}
