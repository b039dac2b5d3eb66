import { dirname } from 'node:path';
import type { JobFolders } from './job-workspace.ts';

/** A token that no service would take. */
export const githubToken = 'ghs_0000000000000000000000000000example';

/**
 * The variables that a runner gives to each step of a job, and nothing of the environment that the tests run in.
 */
export function jobEnvironment(folders: JobFolders, node: string): Record<string, string> {
  return {
    PATH: [dirname(node), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
    HOME: folders.home,
    LANG: 'C.UTF-8',
    ...(process.env['SystemRoot'] !== undefined && { SystemRoot: process.env['SystemRoot'] }),
    CI: 'true',
    ...githubVariables(folders),
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: `${folders.root}/_tool`,
    RUNNER_WORKSPACE: dirname(folders.workspace),
  };
}

function githubVariables(folders: JobFolders): Record<string, string> {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'example-user',
    GITHUB_ACTOR_ID: '1',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: folders.eventFile,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'load',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'example-org/loads',
    GITHUB_REPOSITORY_ID: '2',
    GITHUB_REPOSITORY_OWNER: 'example-org',
    GITHUB_REPOSITORY_OWNER_ID: '3',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: commit,
    GITHUB_TRIGGERING_ACTOR: 'example-user',
    GITHUB_WORKFLOW: 'load',
    GITHUB_WORKFLOW_REF: 'example-org/loads/.github/workflows/load.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: commit,
    GITHUB_WORKSPACE: folders.workspace,
  };
}
