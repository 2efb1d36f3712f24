/** What `gonogo --help` prints. */
import { version } from "../version.ts";

export const usage = `gonogo ${version}: is this document go?

usage: gonogo check [PATH…|-] [options]   check documents, and the documents in folders
       gonogo new KIND [options]          write a new document from its template
       gonogo draft postmortem [options]  write a postmortem from the chat of an incident
       gonogo draft update [options]      write a stakeholder update from a postmortem
       gonogo draft runbook [options]     write a runbook from the postmortem of an incident
       gonogo draft last-worked [options] tell in a runbook that it worked in an incident
       gonogo draft template [options]    make a template of a good document
       gonogo draft retrospective […]     begin the retrospective of a release from its checklist
       gonogo actions [PATH…] [options]   list the action items of all postmortems, overdue ones first
       gonogo timeline FILE [options]     draw what happened when in a postmortem
       gonogo map FILE [options]          draw the steps of a runbook, or the stages of a release
       gonogo config FILE [options]       show what is configured for a document, and where
       gonogo rules [RULE]                list what is checked, or show the page of a rule
       gonogo mcp                         serve agents: tools and documents over standard input and output
       gonogo --help | --version

gonogo check
  PATH…                     files, and folders without what .gitignore names; the working directory if none is named;
                            - reads standard input
  --format NAME[=FILE]      pretty (default), json, sarif, github, junit, gitlab, markdown, or html: one page with pictures;
                            may be repeated: one goes to standard output, all others need a FILE
  --config FILE             the configuration of all documents; the nearest gonogo.json of each by default
  --no-config               no configuration at all
  --preset PRESET           recommended or strict, whatever is configured
  --today YYYY-MM-DD        the day that counts as today
  --fix                     make the fixes that need no judgement; of standard input print the fixed text
  --dry-run                 with --fix: print what would change, and change nothing
  --changed-since REV       only what is new in the working tree since a revision of git
  --write-baseline          accept all findings of today: write them to gonogo-baseline.json, or as configured
  --no-baseline             tell accepted findings, too
  --max-warnings N          exit with 1 if there are more warnings; no limit by default
  --require go              exit with 1 unless every document that is no template and no archive is go, and there is
                            one: a file that is named has to be
  --stdin-filename FILE     the name of the document on standard input
  --no-cache                judge every file anew; results are kept in your cache folder by default, and told again while
                            nothing that they rest on has changed
  --cache-location FOLDER   keep results there
  --rules-from FILE         judge by your own rules, too: a module that exports them, and whose code is run; repeatable

gonogo new
  KIND                      release-checklist, postmortem, runbook or stakeholder-update
  --title TITLE             what the document is about
  --author NAME             who writes it
  --output FILE             write it there; standard output by default; a file that exists is kept

gonogo draft postmortem
  --from FILE               the chat: copied from its window, a log or an export; - reads standard input
  --format NAME             markdown (default) or json
  --title TITLE             what happened to which service
  --author NAME             who writes it
  --output FILE             write it there; standard output by default; a file that exists is kept

gonogo draft update
  --from FILE               the postmortem; - reads standard input
  --audience NAME           external (default) or internal
  --status NAME             investigating, identified, monitoring or resolved; what the postmortem tells by default
  --format, --title, --author, --output   as above

gonogo draft runbook
  --from FILE               the postmortem; - reads standard input
  --title TITLE             the alert or the procedure; what the incident is called by default
  --author, --output        as above

gonogo draft last-worked
  --from FILE               the postmortem
  --runbook FILE            the runbook; by default the one that the postmortem links to and says was used
  --steps 2a,3b             the steps that were used; those that the postmortem names by default
  --write                   change the runbook; by default it is printed with its new row

gonogo draft template
  --from FILE               a checklist, postmortem, runbook or update; - reads standard input
  --output FILE             write it there; standard output by default; gonogo.json names it for gonogo new

gonogo draft retrospective
  --from FILE               the checklist; - reads standard input
  --write                   change the checklist; by default it is printed with its retrospective

gonogo actions
  PATH…                     files and folders; the working directory if none is named; - reads standard input
  --format NAME             table (default), json or csv
  --state STATE             open (default), done, proposed, moved, cancelled or all
  --overdue                 only what is past its due date
  --owner OWNER             only those of a handle or a name; none for those that nobody owns
  --service SERVICE         only those from postmortems of a service
  --config, --no-config, --today, --stdin-filename   as above

gonogo timeline
  FILE                      a postmortem; - reads standard input
  --format NAME             svg (default), mermaid or json, on standard output

gonogo map
  FILE                      a runbook or a release checklist; - reads standard input
  --format NAME             svg (default) or mermaid, on standard output

gonogo config
  FILE                      the document in question
  --config, --no-config, --preset   as above

gonogo rules
  RULE                      the id of a rule
  --format NAME             pretty (default) or json

gonogo mcp                  Model Context Protocol, started by an agent's host in the folder that it may read: the tools
                            check, list_open_items, explain_rule and draft_postmortem, and documents as resources;
                            nothing is changed, no path leads out of the working directory; what counts for its
                            documents is read up to the root of its repository
  --folder DIR              the folder to work in instead, outside of which nothing is read at all

exit codes
  0    no error, and no more warnings than allowed
  1    an error, too many warnings, or a document that is not go although it is required
  2    a mistake in the command line, a configuration or a baseline, or a file that cannot be read or written; all others
       are still checked
  130  ended by Ctrl-C; no file is left half written
`;
