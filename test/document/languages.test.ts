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
  "a telegram": "- Restart the worker\n- Watch queue depth\n- De-escalate, close",
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
  Italian: "Quando la coda è piena, riavviare il servizio e guardare le metriche della coda.",
  Catalan: "Quan la cua és plena, reinicieu el servei i mireu les mètriques de la cua amb la consola.",
  Romanian: "Când coada este plină, se repornește serviciul și se verifică metricile din consolă.",
  Dutch: "Als de wachtrij vol is, start het proces opnieuw en kijk naar de metingen van de dienst.",
  Swedish: "När kön är full, starta om tjänsten och titta på mätvärdena som den visar.",
  Danish: "Når køen er fuld, genstart tjenesten og se på målingerne som den viser.",
  Polish: "Gdy kolejka jest pełna, uruchom usługę ponownie i sprawdź metryki. To nie jest awaria.",
  Czech: "Pokud je fronta plná, restartujte službu a podívejte se na metriky, které jsou v konzoli.",
  Turkish: "Kuyruk dolu ise servis yeniden başlatılır ve sonra bu panel için ölçümler kontrol edilir.",
  Finnish: "Kun jono on täynnä, käynnistä palvelu uudelleen ja katso mittarit. Jos se ei auta, soita.",
  Hungarian: "Ha a sor megtelt, indítsd újra a szolgáltatást, és nézd meg a méréseket. Ez nem hiba.",
  Indonesian: "Jika antrean penuh, mulai ulang layanan dan lihat metrik yang ada di konsol untuk ini.",
  Vietnamese: "Khi hàng đợi đầy, khởi động lại dịch vụ và xem các số liệu của nó trong bảng điều khiển."
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
