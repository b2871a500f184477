import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { Lines } from './lines'

export type Command = {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** How a process ended: by itself, by a signal, or because it never began. */
export type Exit = { readonly code?: number; readonly signal?: string; readonly problem?: string }

type Listener = {
  readonly onLine: (line: Buffer) => void
  readonly onErrorLine: (line: Buffer) => void
  readonly onExit: (exit: Exit) => void
}

/** Milliseconds a server has to end once its input is closed, and again once it is told to (2025-11-25, lifecycle, stdio). */
const GRACE = 1500

/** A stdio server under way. Its process group is its own: what it has started ends with it. */
export class Child {
  readonly pid: number | undefined
  exit: Exit | undefined
  private readonly process: ChildProcessByStdio<Writable, Readable, Readable>
  private readonly gone: Promise<void>
  private readonly pauses = new Set<object>()

  constructor({ file, args, cwd, env }: Command, { onLine, onErrorLine, onExit }: Listener) {
    this.process = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, ...env },
    })
    this.pid = this.process.pid
    const { stdin, stdout, stderr } = this.process
    const out = new Lines(onLine)
    const err = new Lines(onErrorLine)
    stdout.on('data', (chunk: Buffer) => {
      out.push(chunk)
    })
    stderr.on('data', (chunk: Buffer) => {
      err.push(chunk)
    })
    // It may close its input, or end, while it is written to: how it ended says so.
    stdin.on('error', () => undefined)
    this.gone = new Promise((resolve) => {
      const ended = (exit: Exit): void => {
        if (this.exit) return
        this.exit = exit
        out.end()
        err.end()
        onExit(exit)
        resolve()
      }
      this.process.once('error', (error) => {
        ended({ problem: error.message })
      })
      // After `exit`, both outputs may still hold something.
      this.process.once('close', (code, signal) => {
        ended({ ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }) })
      })
    })
  }

  /** Writes a line; resolves once there is room for the next. */
  write(line: Buffer): Promise<void> {
    return new Promise((resolve) => {
      this.process.stdin.write(Buffer.concat([line, Buffer.from('\n')]), () => {
        resolve()
      })
    })
  }

  /** Stops reading what it says for as long as `reader` cannot take more; false when that holds already. */
  pause(reader: object): boolean {
    if (this.pauses.has(reader)) return false
    this.pauses.add(reader)
    this.process.stdout.pause()
    return true
  }

  resume(reader: object): void {
    this.pauses.delete(reader)
    if (this.pauses.size === 0) this.process.stdout.resume()
  }

  /** Closes its input, then tells it to end, then ends it. */
  async stop(): Promise<void> {
    this.pauses.clear()
    this.process.stdout.resume()
    this.process.stdin.end()
    if (await this.within(GRACE)) return
    this.signal('SIGTERM')
    if (await this.within(GRACE)) return
    this.kill()
    await this.within(GRACE)
  }

  /** Ends it and all that it started, at once. */
  kill(): void {
    this.signal('SIGKILL')
  }

  private signal(name: NodeJS.Signals): void {
    if (this.pid === undefined) return
    try {
      if (process.platform === 'win32') this.process.kill(name)
      else process.kill(-this.pid, name)
    } catch {
      // Nobody of its group is left.
    }
  }

  private async within(ms: number): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => {
        resolve(false)
      }, ms)
    })
    const ended = await Promise.race([this.gone.then(() => true), late])
    clearTimeout(timer)
    return ended
  }
}
