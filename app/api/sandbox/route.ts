import { openSandbox } from '@/lib/server/sandbox'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

export const GET = (request: Request): Response => openSandbox(request)
