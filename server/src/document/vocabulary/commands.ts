/** What commands do, as far as a reader at 3 a.m. has to be warned of it, and how their undoing reads. */
import { t } from "../../text/translate.ts";

/** Programs by which a line shows to be a command, after `sudo`, assignments and a prompt. */
export const knownProgram =
  /^(?:kubectl|kubectx|oc|helm|kustomize|docker(?:-compose)?|podman|nerdctl|crictl|ctr|curl|wget|ssh|scp|sftp|rsync|systemctl|service|journalctl|psql|mysql|mysqldump|mysqladmin|redis-cli|mongo|mongosh|sqlite3|cqlsh|nodetool|influx|aws|gcloud|gsutil|az|eksctl|terraform|terragrunt|tofu|pulumi|git|gh|glab|npm|npx|yarn|pnpm|node|make|python\d?|pip\d?|ruby|bundle|rake|knife|chef-client|ansible(?:-playbook)?|salt|puppet|vault|consul|nomad|etcdctl|ceph|rbd|cat|ls|cd|cp|mv|rm|mkdir|touch|chmod|chown|find|xargs|e?grep|awk|sed|tail|head|less|sort|df|du|ps|kill|pkill|killall|top|free|uptime|netstat|ss|ip|dig|host|nslookup|ping|traceroute|telnet|nc|nmap|tcpdump|openssl|gpg|tar|g?unzip|gzip|zip|export|echo|printf|source|sh|bash|jq|yq|watch|lsof|strace|iptables|nft|ufw|mount|umount|dd|lsblk|fdisk|mkfs(?:\.\w+)?|fsck(?:\.\w+)?|e2fsck|resize2fs|xfs_\w+|wipefs|shred|parted|sgdisk|blkdiscard|swapo(?:n|ff)|mdadm|sysctl|modprobe|reboot|shutdown|su|sudo|crontab|apt(?:-get)?|yum|dnf|apk|brew|snap|amtool|promtool|mimirtool|cortextool|logcli|argocd|flux|istioctl|linkerd|velero|kubeadm|virtctl|must-gather|kafka-[\w-]+(?:\.sh)?|rabbitmqctl|rabbitmq-[\w-]+|pg_\w+|pgbouncer|patronictl|createdb|dropdb|pg_ctl|gitlab-(?:ctl|rake|rails|psql)|supervisorctl|nginx|haproxy|certbot|htpasswd|wal-g|zfs|zpool|lvs|vgs|pvs|lvremove|vgremove|lvextend|lvresize|lvcreate|vgextend|pvcreate|pvresize|heroku|fly(?:ctl)?|supabase|wrangler|vercel|firebase|netlify|doctl|hcloud|linode-cli|sft|tsh|stern|k9s|kubeseal|sops|age|cargo|go|mvn|gradle|alembic|rails|php|artisan|composer|deno|bun)$/;

/** Programs that print, search or record what they are given, and do none of it. */
export const harmlessProgram =
  /^(?:echo|printf|[efz]?grep|rg|ag|cat|less|more|man|jq|yq|history|logger|which|type|help)$/;

export interface CommandPattern {
  /** What it does, for a message: "deletes files for good". */
  readonly what: () => string;
  /** What a command looks like that does it: its words with one space between. */
  readonly pattern: RegExp;
}

/** Commands that nobody can take back, or that take a service away by force; none that asks by itself before it does so. */
export const destructiveCommands: readonly CommandPattern[] = [
  {
    what: () => t`deletes files for good`,
    pattern:
      /(?<!\b(?:git|docker|podman) )\brm (?:-\S+ ){0,50}(?:-[a-z]{0,20}r[a-z]{0,20}|--recursive) (?!(?:-\S+ ){0,50}\/tmp\/)\S/i
  },
  { what: () => t`deletes files for good`, pattern: /\bfind (?!\/tmp\b).{0,1000} -delete\b/ },
  {
    what: () => t`deletes objects for good`,
    pattern: /\baws s3 rm\b.{0,1000} --recursive\b|\bs3 rb\b|\bgsutil (?:-m )?rm (?:-m )?-r\b/
  },
  {
    what: () => t`drops data for good`,
    pattern: /\bdrop (?:table|database|schema|keyspace|collection|materialized view|tablespace)\b|\bdropdb\b/i
  },
  { what: () => t`empties a table`, pattern: /\btruncate table\b|\bTRUNCATE (?!-)[\w"`]/ },
  { what: () => t`deletes every row`, pattern: /\bdelete from [\w."`]+\s*(?:;|$|"|')/i },
  {
    what: () => t`deletes what cannot be brought back`,
    pattern:
      /\b(?:kubectl|oc)\b.{0,300} delete (?:-\S+ ){0,50}(?:pvc|pv|persistentvolumeclaims?|persistentvolumes?|ns|namespaces?|projects?|crds?|customresourcedefinitions?|etcd)\b/i
  },
  {
    what: () => t`deletes by force`,
    pattern: /\b(?:kubectl|oc)\b.{0,300} delete\b.{0,300}(?: --force\b| --grace-period[= ]0\b)/
  },
  { what: () => t`deletes everything of a kind`, pattern: /\b(?:kubectl|oc)\b.{0,300} delete\b.{0,300} --all\b/ },
  { what: () => t`evicts by force`, pattern: /\bdrain\b.{0,1000} --(?:force|disable-eviction)\b/ },
  {
    what: () => t`kills without a chance to clean up`,
    pattern: /\b(?:p?kill|killall)(?: \S+){0,50}? (?:-9|-KILL|-SIGKILL|-s (?:9|KILL|SIGKILL))\b/
  },
  { what: () => t`empties a cache or a database`, pattern: /\bflush(?:db|all)\b/i },
  { what: () => t`overwrites a shared branch`, pattern: /\bgit push\b.{0,1000} (?:--force(?!-with-lease)\b|-f\b)/ },
  {
    what: () => t`destroys infrastructure`,
    pattern: /\b(?:terraform|terragrunt|tofu|pulumi)\b.{0,1000} (?:destroy|-destroy)\b|\bterminate-instances\b/
  },
  {
    what: () => t`deletes volumes with their data`,
    pattern:
      /\b(?:docker|podman) volume (?:rm\b|prune\b(?=.{0,300} (?:-[a-z]*f|--force\b)))|\b(?:docker|podman) system prune\b(?=.{0,300} --volumes\b)(?=.{0,300} (?:-[a-z]*f|--force\b))|\bcompose\b.{0,300} down\b.{0,300} (?:-v|--volumes)\b/
  },
  {
    what: () => t`overwrites a disk or a volume`,
    pattern:
      /\bmkfs\b|\bdd\b.{0,1000} of=\/dev\/(?!null)|\bwipefs\b|\bshred\b|\bpvremove\b|\b[lv][vg]remove\b(?=.{0,1000} (?:-[a-z]*[fy]|--force\b|--yes\b))|\bz(?:fs|pool) destroy\b|\b(?:blkdiscard|sgdisk --zap-all)\b/
  },
  {
    what: () => t`deletes a resource for good`,
    pattern:
      /\baws\b.{0,300} delete-(?:db-\w+|bucket|table|stack|cluster|volume|snapshot|file-system|log-group|repository)\b|\bgcloud\b.{0,300} delete\b.{0,300} (?:-q|--quiet)\b|\baz\b.{0,300} delete\b.{0,300} (?:-y|--yes)\b/
  },
  {
    what: () => t`deletes everything of a name for good`,
    pattern: /\bcurl\b.{0,300} (?:-X ?|--request[= ])DELETE\b.{0,300}(?:\*["']?(?:\s|$)|\/_all\b)/
  },
  {
    what: () => t`deletes keys or queues`,
    pattern:
      /\betcdctl\b.{0,300} del\b.{0,300} --(?:prefix|from-key)\b|\brabbitmqctl\b.{0,300} (?:force_)?reset\b|\bpurge_queue\b|\bkafka-topics\S{0,300}\b.{0,300} --delete\b/
  },
  { what: () => t`removes a release`, pattern: /\bhelm (?:uninstall|delete) \S/ },
  {
    what: () => t`overrides a safeguard`,
    pattern:
      /\b(?:kubectl|oc|helm|ceph|zpool|zfs|vault|patronictl)\b.{0,1000} --force\b|--yes-i-really-(?:really-)?mean-it\b/
  },
  { what: () => t`deletes files for good`, pattern: /\bRemove-Item\b.{0,1000} -Recurse\b/i }
];

/** What a machine makes again by itself: caches, build outputs, packages. */
export const remadeTarget =
  /(?:^|[/._-])(?:node_modules|dist|build|out|coverage|\.?(?:eslint|pytest_|mypy_)?cache|caches|__pycache__|\.next|\.nuxt|\.turbo|\.terraform|\.parcel|target|tmp|temp|package-lock\.json|yarn\.lock|pnpm-lock\.yaml)(?:$|[/*"'])/i;

/** Clearing old or compressed logs, and links that lead nowhere. */
export const routineSearch =
  /\bfind\b(?=.{0,1000}(?: -[acm]time \+\d| -type l\b))(?=.{0,1000}(?:\blogs?\b|\.log\b|\.gz\b| -type l\b))/i;

/** What makes a destructive command a rehearsal, or asks before it does anything. */
export const dryRun =
  /(?: |^)(?:plan\b|--dry-?run\b|--what-?if\b|-WhatIf\b|-Confirm\b|--interactive\b|--help\b|--plan\b|--preview\b)|\b(?:rm|dropdb) (?:-\S+ ){0,9}-\w*i/i;

/** Words that warn, or that ask for a check, an approval or a backup. */
export const warningWords =
  /\b(?:non-?prod(?:uction)?|if acceptable|caution|careful(?:ly)?|warn(?:ing|s)?|danger(?:ous)?|destructive|destroy(?:s|ing)?|irreversibl[ey]|irrecoverabl[ey]|(?:cannot|can't|can not) be (?:undone|reverted|recovered|restored)|data[- ]loss|los[et]s?|losing|permanent(?:ly)?|last resort|only (?:if|when|after|once|as|do|run|use)|make sure|ensure|be sure|double[- ]check|confirm(?:s|ed|ation)?|verif(?:y|ied)|check (?:that|first|whether|if|the)|back(?:ed)?[- ]?ups?|snapshot|approv(?:al|ed|e)|dry[- ]run|do not|don't|never|must not|unless|safe(?:ly)?|own risk|beware|attention|aggressive(?:ly)?|forc(?:e|ed|ibly|efully)|risks?|risky|affects|disrupt\w*|downtime|consult|if (?:not|no longer|nothing|appropriate|safe|necessary|unused|you are sure)|not needed|no longer|this (?:will|deletes|removes|drops|kills)|will (?:be )?(?:delete|remove|drop|destroy|kill|terminate|wipe|lose)[ds]?|cuidado|precauci[oó]n|advertencia|atenci[oó]n|peligro|p[eé]rdida|aten[çc][aã]o|perigo|seguro|achtung|vorsicht)\b|[⚠☠❗‼🚨]|注意|警告|危険|相談/iu;

/** A condition by which the command is what remains when a gentler measure was taken: "if the restart fails". */
export const lastResort =
  /\b(?:if|when|once|in case|should)\b[^.\n]{0,80}?\b(?:(?:migrations?|(?:re)?starts?|roll ?backs?|upgrades?|updates?|deploy(?:ment)?s?|restores?|resync|repairs?|reset|steps?|above|th(?:is|at|ese)|they|it|commands?|attempts?|retry|retries|drain|eviction|deletion|clean-?up|shut ?down|stop|termination|graceful\w*|SIGTERM|previous|else|everything|both)(?: \w+){0,2} (?:fails?|failed)|fails? to (?:stop|exit|terminate|start|complete|finish|release|drain|restart)|still|linger(?:s|ing)?|persists?|(?:do|does|did)(?: not|n['’]t) (?:help|work|suffice|fix|release|stop|exit|terminate|die|free|clear|resolve|solve)|nothing else (?:helps|works))\b/i;

/** A condition of a process that only force can end. */
export const hanging =
  /\b(?:if|when|once|in case|should)\b[^.\n]{0,80}?\b(?:stuck|hung|hangs|hanging|frozen|zombies?|unresponsive|won['’]t (?:stop|die|exit|terminate)|refuses? to|(?:is|are|do|does|did)(?: not|n['’]t) (?:respond|responding|react|end|terminate|shut down|stopping))\b/i;

/** Commands that show which process it is. */
export const lookingAtProcesses =
  /^(?:sudo )?(?:ps|pgrep|pidof|ss|lsof|netstat|fuser|top|htop|docker top|nvidia-smi|tasklist|systemctl status)\b/;

/** Commands that end a process whose number the reader has put in, rather than one that a search found. */
export const killOfNumber =
  /^(?:sudo )?kill (?:-\w+ ){1,50}(?:(?:KILL|9) )?(?:\$\{?\w+\}?|<[^>]{1,40}>|\[[^\]]{1,40}\]|\{[^}]{1,40}\}|\w+)$/;

/** What says of a whole block of commands, above its first one, that it is not for every day. */
export const blockWarning =
  /\bonly (?:if|when|after|once)\b|\blast resort\b|\b(?:all|everything) else fails\b|\bnothing else (?:helps|works)\b|\b(?:irreversibl[ey]|cannot be undone|data[- ]loss)\b/i;

/** A change that somebody has to take back once the trouble is over. */
export interface ReversibleChange {
  readonly what: "scales down" | "disables" | "takes a node out of service" | "silences an alert";
  /** Commands that make it, with one space between their words. */
  readonly command: RegExp;
  /** An order that makes it, at the start of an item. */
  readonly order: RegExp;
  /** What says that it is taken back, or for how long it lasts: commands and prose. */
  readonly restored: RegExp;
  /** What in the command itself says when it ends; `null` where no such command can. */
  readonly ends: RegExp | null;
}

const takenBack =
  "re-?enabl|re-?activat|revert|restor|undo|undone|roll(?:ed|ing)? ?back|switch(?:ed|ing)? back|set(?:ting)? (?:it )?back|put (?:it )?back|back to (?:the )?(?:normal|original|previous|default|baseline|full)";

/** In the order in which a command is looked up. */
export const reversibleChanges: readonly ReversibleChange[] = [
  {
    what: "scales down",
    command:
      /\bscale\b.{0,1000} --replicas[= ]0\b|"?\breplicas"?: ?0\b|--desired-(?:count|capacity)[= ]0\b|\bps:scale \w+=0\b|\bservice scale \S+=0\b/,
    order:
      /^(?:scale|turn) (?:\S+ ){0,4}?(?:down|in)\b|^reduce (?:the )?(?:\S+ ){0,4}?(?:replicas|concurrency|parallelism)\b/i,
    restored: new RegExp(
      `${takenBack}|scal(?:e|ed|ing)\\b.{0,40}\\b(?:up|back|out)\\b|--replicas[= ](?!0\\b)\\S|"?\\breplicas"?: ?[1-9$<{]|--desired-(?:count|capacity)[= ](?!0\\b)|(?:scale|ps:scale|service scale) \\S+=[1-9]`,
      "i"
    ),
    ends: null
  },
  {
    what: "disables",
    command:
      /\bsystemctl (?:--\S+ ){0,50}(?:stop|disable|mask)\b|\bservice [\w@.-]{1,200} stop\b|\bgitlab-ctl stop\b|\bsupervisorctl stop\b|\bgh workflow disable\b|\bdocker(?:[- ]compose)? (?:-f \S{1,1000} )?(?:stop|pause)\b|\brollout pause\b|\bflux suspend\b|"?suspend"?: ?true\b|\bset\b.{0,1000} --sync-policy none\b|\bsuspend-processes\b|\bosd set no(?:out|rebalance|recover)\b|\bdisable server\b|\bsetenforce 0\b|\bfeature[\w.-]{0,100} (?:disable|off)\b/i,
    order:
      /^(?:disable|deactivate|turn off|switch off|pause|suspend)\b(?! (?:the )?(?:\S+ ){0,3}?(?:for good|permanently))/i,
    restored: new RegExp(
      `${takenBack}|\\b(?:start|resume|enable|unmask|unpause|unsuspend|unset|setenforce 1)\\b|\\bup -d\\b|\\bturn(?:ed|ing)? (?:\\S+ ){0,4}?on\\b|"?suspend"?: ?false|\\buntil\\b`,
      "i"
    ),
    ends: null
  },
  {
    what: "takes a node out of service",
    command: /\b(?:kubectl|oc)\b.{0,1000} (?:cordon|drain)\b|\bnode drain\b|--availability[= ]drain\b/i,
    order: /^(?:cordon|drain) (?:\S+ ){0,3}?nodes?\b/i,
    restored: new RegExp(
      `${takenBack}|\\bun-?cordon|--availability[= ]active|\\b(?:delete|terminat|replac|remov|decommission|recreat|rejoin|schedulable)\\w*|-disable\\b`,
      "i"
    ),
    ends: null
  },
  {
    what: "silences an alert",
    command: /\bamtool\b.{0,1000} silence add\b/i,
    order: /^(?:silence|mute)\b/i,
    restored: new RegExp(
      `${takenBack}|\\bsilence expire\\b|\\bun-?(?:silence|mute)|--duration\\b|\\b(?:for|until|expires?|remove|delete|lift)\\b|\\d ?(?:m|min|minutes?|h|hours?|d|days?)\\b`,
      "i"
    ),
    ends: / (?:--duration|--end|-d)(?:[= ]|(?=\d))/
  }
];

/** What makes a change one for good, that nobody wants to take back. */
export const forGood =
  /\b(?:no longer|not (?:needed|required|used|necessary)|unused|obsolete|opt(?:ing)? out|restricted|permanently|for good|deprecated|test(?:ing)? (?:alert|rule))\b/i;

/** What may stand before the verb of an order: a condition, and how it is to be done. */
export const beforeOrder =
  /^(?:(?:if|when|once|where|as a last resort)\b[^,;:]{1,100}[,:]\s*)?(?:(?:temporarily|then|first|finally|optionally|immediately|also|please)\s+)?/i;

/** A change whose number says nothing of its direction: only the words around it do. */
export const rescales = /\b(?:scale|patch)\b.{0,1000}(?:--replicas[= ]\d|"?\breplicas"?: ?\d)/;

/** Words by which a number of replicas shows to be smaller than before. */
export const shrinks =
  /\b(?:reduc\w*|lower\w*|decreas\w*|shrink\w*|throttl\w*|scal\w+ (?:it )?(?:down|in)|slow\w*|fewer)\b/i;

/** Names of variables whose value nobody may see. */
export const secretName =
  /(?:^|_)(?:API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SECRET(?:_?KEY)?|KEY|TOKEN|PASS(?:WORD|WD|PHRASE)?|PWD|PW|CREDENTIALS?|AUTH|JWT)$/i;

/** Variables that every shell, or the machine behind it, has a value for. */
export const environmentVariables: ReadonlySet<string> = new Set(
  `HOME USER LOGNAME PWD OLDPWD PATH SHELL EDITOR VISUAL PAGER HOSTNAME HOST TMPDIR TMP TEMP LANG LC_ALL TERM TZ UID EUID GID
  PPID RANDOM SECONDS LINENO IFS REPLY SHLVL BASH BASH_SOURCE BASH_VERSION FUNCNAME PIPESTATUS OPTARG OPTIND DISPLAY
  SUDO_USER SSH_AUTH_SOCK XDG_CONFIG_HOME KUBECONFIG GOPATH GOROOT JAVA_HOME VIRTUAL_ENV NF NR`
    .trim()
    .split(/\s+/)
);

/** Words around a variable in a sentence that say what to put in its place. */
export const explaining =
  /\b(?:set|sets|setting|export|replac\w*|substitut\w*|where|stands for|refers to|defin\w*|obtain\w*|variables?|environment|your|e\.g|for example|is the|are the|fill|with the)\b|=|\breemplaz\w*|\bsubstitu\w*|環境変数|置き換え/i;

/** A warning that is plain even behind what it warns of. */
export const strongWarning =
  /\b(?:caution|careful|warn(?:ing|s)?|danger(?:ous)?|destructive|irreversibl[ey]|cannot be (?:undone|reverted)|data[- ]loss|permanently|last resort|(?:might|may|can|could|will) (?:also )?(?:interrupt|disrupt|break|lose|drop|cause|affect|delete|remove)|cuidado|advertencia|atenci[oó]n|peligro|aten[çc][aã]o|perigo|achtung|vorsicht)\b|[⚠☠❗‼]|注意|警告|危険/iu;

/** Commands that look at a system, or prepare the reader's own shell, and change nothing. */
export const looking =
  /^(?:sudo )?(?:(?:kubectl|oc)\b.* (?:get|describe|logs|top|explain|events|auth|config|version|rollout (?:status|history)|wait|port-forward|debug|project|login|adm (?:top|inspect|must-gather))\b|(?:curl|http)\b|(?:ps|top|htop|df|du|ls|cat|tail|head|less|e?grep|zgrep|journalctl|dig|host|nslookup|ping|netstat|ss|lsof|free|uptime|stat|watch|sleep|jq|yq|awk|sort|uniq|wc|cd|echo|export|source|ssh|which|date|history|find(?!.* -(?:delete|exec))|env|set|read|wget|openssl|traceroute|nc|telnet|tcpdump|strace|iostat|vmstat|mtr|getent|hostname|whoami|id|uname|test|for|while|if|do|then|done|fi)\b|docker(?:[- ]compose)?\b.* (?:ps|logs|inspect|stats|images|port|top|version|info)\b|(?:systemctl|service)\b.* (?:status|list-\S+|is-\S+|show)\b|git (?:log|status|diff|show|fetch|clone|branch|describe)\b|(?:terraform|tofu|terragrunt) (?:plan|show|output|init|state (?:list|show)|validate)\b|helm (?:list|ls|status|history|get|version|repo|template|show)\b|argocd\b.* (?:get|history|list|diff|logs)\b|aws\b.* (?:describe|list|get|head|filter|s3 ls|tail|wait)[\w-]*\b|gcloud\b.* (?:list|describe|read|config|auth)\b|az\b.* (?:list|show)\b|(?:psql|mysql|sqlite3|cqlsh|mongosh?)\b(?!.*\b(?:insert|update|delete|alter|create|drop|truncate|terminate|cancel|grant|vacuum|reindex|set)\b)|redis-cli\b.* (?:info|get|keys|scan|ping|monitor|llen|client list|slowlog|memory|cluster (?:info|nodes)|--stat|--latency)\b|(?:promtool|logcli|amtool (?:alert|silence query|check-config))\b|rabbitmqctl (?:list_\S+|\S{0,100}status)\b|gh\b.* (?:list|view|status)\b|etcdctl\b.* (?:get|endpoint|member list|alarm list)\b|nodetool (?:status|info|tpstats|ring|describecluster)\b|vault (?:status|read|list)\b|consul (?:members|catalog|monitor|operator raft list-peers)\b|make (?:\S{0,100}health\S{0,100}|\S{0,100}status\S{0,100}|\S{0,100}test\S{0,100}|\S{0,100}check\S{0,100}|\S{0,100}verify\S*)\b)/i;

/** Those of them that look at nothing: they only lead to what is done next. */
export const preparing =
  /^(?:(?:sudo )?(?:cd|echo|export|source|set|sleep|which|env|history)(?: |$)|ssh (?:-\S+ ){0,50}\S+$)/;

/** Requests that send something and do not only ask; queries that are sent as a form (`-G`) ask. */
export const sendingRequest =
  /^(?:sudo )?(?:curl\b(?!.* (?:-\w*G|--get)\b)(?=.* (?:(?:-[a-zA-Z]*X ?|--request[= ])(?:POST|PUT|PATCH|DELETE)\b|-[a-zA-Z]*[dFT](?:[^a-zA-Z]|$)|--(?:data|json|form|upload-file)\b))|http (?:-\S+ ){0,50}(?:POST|PUT|PATCH|DELETE)\b|wget\b.* --(?:post-\w+|body-\w+|method[= ](?:POST|PUT|PATCH|DELETE))\b)/;

/** Programs that pass on, or show, what is piped into them. */
export const filter =
  /^(?:sudo )?(?:tee|cut|tr|sed|column|paste|fold|nl|tac|rev|base64|xxd|hexdump|gunzip|zcat|gzip|less|more|json_pp|xmllint|bc|sha\d+sum|md5sum|(?:python\d?|node|ruby|perl|php) -\S+)(?= |$)/;

/** `xargs -n 1 -I {} …`: what stands before the command that it runs. */
export const runsForEach = /^(?:sudo )?xargs (?:-(?:[nPLsdIE] ?\S+|\S+) )*/;

/** Headings of what is done first of all, before anything is mitigated. */
export const firstResponse = /\b(?:initial|first|immediate|early)\b|初期|初動/i;

/** Words that say what to expect of a mitigation, or to look whether it worked. */
export const checking =
  /\b(?:expect(?:ed|s)?|verif(?:y|ies|ied|ication|ying)|validat(?:e|es|ed|ion|ing)|confirm(?:s|ed|ing)?|check(?:s|ed|ing)?|re-?check|make sure|ensures?|monitor(?:s|ed|ing)?|watch(?:ing)?|observe|re-?query|should|must (?:be|show|return)|until|look (?:for|at)|wait(?:ing)? (?:for|until)|tests?|re-?test|returns?|outputs?|you (?:will|can|should) see|resolves?|recovers?|goes? (?:away|down|back)|(?:alert|error|issue|problem)s? (?:stops?|clears?|is gone|disappears?)|back to normal|healthy|successful(?:ly)?|in order to see|verific\w+|valid(?:a|ar|e|en)\b|compr[ou]eb\w+|comprobar|monitore\w*|deb(?:e|en|ería)\b|deve\b|confirm(?:a|ar|e)\b|esperad\w|observ(?:a|ar|e)\b|überprüf\w+|prüf\w+|vérifi\w+)|確認|検証|監視/iu;

/** Commands that pass `NAME=value` on to what they run. */
export const passingValues = /^(?:ssh|sudo|env|nohup|time|make|(?:docker|podman)(?:[- ]compose)? (?:run|exec))\b/;

/** Words of a closing checklist that say that things are well again, or that somebody looked. */
export const confirming =
  /\b(?:confirmed|verified|validated|healthy|restored|recovered|resolved|cleared|working|operational|back to normal|confirm|verify|validate)\b/i;

/** Commands that list things to choose from. */
export const listing = /\b(?:get|list|ls|ps|search|describe-\w+|list-\w+)\b/i;

/** Words that make an item of a list a choice or a thought, and no step to be taken. */
export const choosing =
  /\b(?:if|when|where|whether|or|as needed|optional(?:ly)?|consider\w*|evaluat\w*|review\w*|investigat\w*|could|might|may|either|alternatively)\b|\b(?:si|o bien|caso)\b|場合/i;

/** What stands before a command in the middle of a sentence that is to be run, and not only talked of. */
export const toldToRun =
  /(?:^|[:：,;(→]|\b(?:run(?:ning)?|execut\w+|issue|issuing|use|using|type|enter|invoke|do|with|via|by|then|and|command|try|call)\b)[\s`*"'(]{0,4}(?:sudo )?$/i;

/** Words that show a command as an example of its form. */
export const showsForm = /\b(?:syntax|format|form|usage|looks? like|template|pattern)\b/i;

/** The name of a script before the block that lists it. */
export const scriptName = /[\w/-]\.(?:sh|bash|zsh|ksh)[`"'*]{0,3}\s{0,100}(?:\([^)]{0,40}\))?\s{0,100}[:：]?\s*$/;

/** Commands that make something. */
export const creating = /\b(?:create\w*|mkdir|mktemp|touch|lvcreate|init)\b/i;
