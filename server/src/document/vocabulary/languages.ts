/** Words that hardly a sentence does without, by language: a text is in the one of which it has most. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The languages in Latin letters whose words this folder has. */
export const knownLanguages: readonly (readonly string[])[] = [
  // English, Spanish, Portuguese, French, German
  words(`the of to and a in is are was were be been for on with that this it as at by from or not if when then after all any no we
    you they will has have had can do does did which who what how our your its but so than into only before`),
  words(`el la los las un una de del y en es son fue para por con que se no al su sus como o si más pero este esta cuando desde
    hasta sin sobre lo le ya todos fueron está`),
  words(`o a os as um uma de do da dos das e em no na nos nas é são foi para por com que não se ao como mais ou mas este esta
    quando até sem sobre pelo pela já todos foram está`),
  words(`le la les un une des de du et en est sont a été pour par avec que qui ne pas dans sur au aux ce cette se plus ou mais
    nous vous il elle ont après avant`),
  words(`der die das ein eine einen dem den des und in im ist sind war wurde wird werden für mit von zu zum zur nicht auf bei
    oder wenn als auch an aus nach vor sich es wir dass`)
];

/** Other languages in Latin letters. */
export const otherLanguages: readonly (readonly string[])[] = [
  // Italian, Catalan, Romanian
  words(`il lo la i gli le un uno una di del della dei delle dello e è in nel nella sono stato stata per con che non si al alla
    come o ma questo questa quando da dal dalla su sul sulla ha hanno più anche dopo prima`),
  words(`el la els les un una uns unes de del dels i és en són per amb que no es al als com o però aquest aquesta quan des fins
    sense sobre ha han va van més també després abans`),
  words(
    `și este sunt a fost pentru cu de la în pe din nu că care o un au mai sau ce prin după acest această când fără toate al ale`
  ),
  // Dutch, Swedish, Danish and Norwegian
  words(`de het een van en in is zijn was werd wordt worden voor met op te niet dat die deze dit aan ook bij naar of als door om
    uit er maar nog`),
  words(`och i att det som en ett är var för av på med den inte till om har de vid från eller när kan ska också efter innan
    blev alla`),
  words(`og i at det som en et er var for av af på med den ikke til om har de ved fra eller når kan skal også efter etter før ble
    blev alle`),
  // Polish, Czech, Slovak, Croatian
  words(`w i na z się nie do jest to że po dla od przez oraz o jak lub czy są był była było został została przy ale co gdy ze tym
    które który`),
  words(
    `a v na je se že to s z do i o pro po k za od nebo jsou byl byla bylo při ale jako který která které podle pokud není`
  ),
  words(
    `a v na je sa že to s z do i o pre po k za od alebo sú bol bola bolo pri ale ako ktorý ktorá ktoré podľa ak nie`
  ),
  words(`i u na je se da za od s su to o po ne ili koji koja koje kada ako nakon prije bio bila iz kao što nije`),
  // Turkish, Finnish, Hungarian, Indonesian, Vietnamese
  words(
    `ve bir bu için ile de da olarak olan olduğu daha sonra önce değil veya ise gibi kadar her çok en ki tüm göre edildi`
  ),
  words(
    `ja on ei että se oli sekä kun tai jos myös mutta niin kuin joka jotka ovat kaikki jälkeen ennen tämä mukaan voi`
  ),
  words(`a az és hogy nem egy is volt van meg ha vagy de ez csak már után előtt minden mint kell lehet aki ami amely`),
  words(
    `dan yang di untuk dengan dari pada ini itu tidak ke adalah akan atau juga oleh dalam telah sudah jika setelah sebelum`
  ),
  words(`và của là có cho không được các trong với khi này để một những từ đã sẽ hoặc nếu sau trước thì bị`)
];
