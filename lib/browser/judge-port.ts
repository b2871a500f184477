import type { JudgeReply, JudgeRequest } from './spec-job'

/** The way to a judge that works elsewhere. */
export type JudgePort = {
  /** @throws where the request cannot be sent. */
  readonly ask: (request: JudgeRequest) => void
  readonly stop: () => void
}

export type JudgeEvents = {
  readonly onReply: (reply: JudgeReply) => void
  /** It works no more; nothing else will come. */
  readonly onFailure: (reason: string) => void
}

export type OpenJudge = (events: JudgeEvents) => JudgePort

/** The judge in a worker of its own: however much arrives, the page goes on drawing. */
export const workerJudge: OpenJudge = ({ onReply, onFailure }) => {
  const worker = new Worker(new URL('./spec-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<JudgeReply>) => {
    onReply(data)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    onFailure(event.message === '' ? 'its code could not be loaded' : event.message)
  }
  worker.onmessageerror = () => {
    onFailure('its reply could not be read')
  }
  return {
    ask: (request) => {
      worker.postMessage(request)
    },
    stop: () => {
      worker.terminate()
    },
  }
}
