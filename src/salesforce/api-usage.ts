import type { ApiUsage } from '../limits/org-limits.ts';

/**
 * Reads a `Sforce-Limit-Info` header, as in `api-usage=10018/100000; per-app-api-usage=17/250(appName=x)` (REST API
 * Developer Guide, "Limit Info Header").
 */
export function apiUsage(header: string): ApiUsage | undefined {
  const [, used, max] = /(?:^|[;,\s])api-usage=(\d{1,15})\/(\d{1,15})(?!\d)/.exec(header) ?? [];
  return used === undefined || max === undefined ? undefined : { used: Number(used), max: Number(max) };
}
