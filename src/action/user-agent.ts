/** How the action names itself to the org and to proxies. */
export const USER_AGENT = 'salesforce-bulk-load/1.0';
