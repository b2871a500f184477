import { getHealth } from '@/lib/server/health'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

export const GET = (request: Request): Promise<Response> => getHealth(request)
