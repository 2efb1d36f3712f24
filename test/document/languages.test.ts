/** In which languages it can be said that something is missing. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extendVocabulary } from "../../server/src/document/vocabulary/vocabulary.ts";
import { judge, readAs, readOurs } from "../support/documents.ts";

const isKnown = (text: string): boolean => readAs("runbook", `${text}\n`).isKnownLanguage;

const known: Readonly<Record<string, string>> = {
  English: "When the queue of the ledger is full, restart its worker and look at the metrics.",
  Spanish: "Cuando la cola del servicio se llena, reinicie el proceso y mire las métricas.",
  Portuguese: "Quando a fila do serviço encher, reinicie o processo e olhe as métricas.",
  French: "Quand la file est pleine, redémarrez le service et regardez les métriques.",
  German: "Wenn die Warteschlange voll ist, den Dienst neu starten und die Metriken ansehen.",
  Japanese: "キューがいっぱいになったら、サービスを再起動してメトリクスを確認してください。",
  "a list of terms": "- Grafana\n- Prometheus\n- Redis\n- `kubectl`",
  "little at all": "да"
};

const unknown: Readonly<Record<string, string>> = {
  Russian: "Когда очередь заполнена, перезапустите сервис и посмотрите на метрики.",
  Korean: "대기열이 가득 차면 서비스를 다시 시작하고 지표를 확인하세요.",
  Chinese: "队列满时，重新启动服务并检查指标。然后通知值班人员。",
  Arabic: "عندما تمتلئ قائمة الانتظار أعد تشغيل الخدمة وتحقق من المقاييس.",
  "Korean among commands":
    "`kubectl` restart ledger-api pod\n\n대기열이 가득 차면 서비스를 다시 시작하고 지표를 확인하세요.",
  Polish:
    "Nie jest dobrze, gdy kolejka jest pełna. Po tym się restartuje usługę oraz nie czeka przez noc, jako że nie ma jej.",
  Dutch:
    "Het is niet goed als een wachtrij vol is. Het wordt niet beter van wachten; een herstart van het proces is ook niet erg.",
  Turkish:
    "Kuyruk dolu ise bu bir sorun olarak kabul edilir ve servis için yeniden başlatma ile devam edilir, bu normal değil ve bir hata.",
  Swedish:
    "Det är inte bra när kön är full. Starta om tjänsten och titta på mätvärdena som det står, för att det inte ska hända."
};

describe("the language of a document is known", () => {
  for (const [name, text] of Object.entries(known)) it(name, () => assert.equal(isKnown(text), true));

  it("where somebody is quoted or named in another", () => {
    const english = "When the queue of the ledger is full, restart the worker. ".repeat(6);
    assert.equal(isKnown(`${english}Ask Мария.`), true);
  });
});

describe("the language of a document is unknown", () => {
  for (const [name, text] of Object.entries(unknown)) it(name, () => assert.equal(isKnown(text), false));
});

describe("in an unknown language", () => {
  const checklist =
    "---\nkind: release-checklist\n---\n\n# Релиз\n\n**Release date**: 2026-03-25\n\n## Выкладка\n\nЗапустите `kubectl apply -f ledger.yaml`, потом проверьте метрики сервиса.\n\n- [ ] Дата [date]\n";
  const rules = (document: ReturnType<typeof readOurs>): string[] => judge(document).problems.map(({ rule }) => rule);

  it("what is there is judged, and nothing is said to be missing", () => {
    assert.deepEqual(rules(readOurs(checklist)), ["placeholder"]);
    const english = checklist.replace(/\p{Script=Cyrillic}+/gu, "it");
    assert.deepEqual(rules(readOurs(english)), ["missing-field", "missing-rollback", "placeholder"]);
  });

  it("all is judged once a team has named its sections", () => {
    const vocabulary = extendVocabulary({ sections: { "rollback-procedure": ["Откат"] } });
    assert.ok(rules(readOurs(checklist, undefined, { vocabulary })).includes("missing-rollback"));
  });
});
