<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AcceptAbove</name>
    <message>
        <source>Accept all above a score</source>
        <extracomment>It was closed: keys decide again.</extracomment>
        <translation>اقبل الكل فوق رقم</translation>
    </message>
    <message>
        <source>Accept from this chance on</source>
        <translation>اقبل ابتداء من هذا الاحتمال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This is locked, since nobody knows yet how often it would be wrong.</source>
        <translation>هذا مقفل، لأن لا أحد يعرف بعد كم مرة سيخطئ.</translation>
    </message>
    <message>
        <source>{count} rows were accepted by their score. One undo takes them back.</source>
        <translation>قُبل {count} سطرا برقمها. تراجع واحد يعيدها.</translation>
    </message>
    <message>
        <source>{rows} rows that wait have at least this chance. Of {judged} such rows shown by chance, people accepted {good} as they were: surely at least {low}. The rows are marked as accepted by their score, here and in exports. Rows kept for chance are left to you.</source>
        <translation>{rows} من الأسطر المنتظرة لها هذا الاحتمال أو أكثر. ومن {judged} سطرا مثلها عُرض بالصدفة قبل الناس {good} كما هي: أكيد {low} على الأقل. تُعلَّم الأسطر بأنها قُبلت برقمها، هنا وفي التصدير. وأسطر الصدفة تبقى لك.</translation>
    </message>
    <message>
        <source>Accept {rows} rows</source>
        <translation>اقبل {rows} سطرا</translation>
    </message>
</context>
<context>
    <name>AidedTexts</name>
    <message>
        <source>Arabizi to Arabic: on</source>
        <extracomment>It is on or off, in words, with its key.</extracomment>
        <translation>عربيزي إلى عربية: يعمل</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: off</source>
        <translation>عربيزي إلى عربية: متوقف</translation>
    </message>
</context>
<context>
    <name>Amount</name>
    <message>
        <source>of all rows</source>
        <translation>من كل الصفوف</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>صفوف</translation>
    </message>
    <message>
        <source>Share or number</source>
        <translation>نسبة أو عدد</translation>
    </message>
</context>
<context>
    <name>AnswerPair</name>
    <message>
        <source>This one is better</source>
        <extracomment>The other answer is the better one.</extracomment>
        <translation>هذا أحسن</translation>
    </message>
</context>
<context>
    <name>AttributeBlock</name>
    <message>
        <source>{attribute}: {verdict}</source>
        <extracomment>The choices that Generate has. More rows of one class are wanted (`MoreRows`). The rows of one class are to be looked at (`QueueFilter`). An export should have the shares of the real rows.</extracomment>
        <translation>{attribute}: {verdict}</translation>
    </message>
    <message>
        <source>{count} more classes differ less.</source>
        <translation>فئات أخرى تختلف أقل: {count}.</translation>
    </message>
    <message>
        <source>rarer</source>
        <translation>أندر</translation>
    </message>
    <message>
        <source>more frequent</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>too rare</source>
        <translation>نادر أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>too frequent</source>
        <translation>كثير أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>{class}: {before} rows against {after} rows</source>
        <translation>{class}: {before} من الصفوف مقابل {after}</translation>
    </message>
    <message>
        <source>Look at its accepted rows</source>
        <translation>اعرض صفوفه المقبولة</translation>
    </message>
    <message>
        <source>Look at its generated rows</source>
        <translation>اعرض صفوفه المولّدة</translation>
    </message>
    <message>
        <source>Rebalance at export</source>
        <translation>أعد التوازن عند التصدير</translation>
    </message>
    <message>
        <source>A mix can not ask for this: generate or write what is missing.</source>
        <translation>لا يستطيع المزيج أن يطلب هذا: ولّد ما ينقص أو اكتبه.</translation>
    </message>
    <message>
        <source>Generate {count} more: {what}</source>
        <translation>ولّد {count} زيادة: {what}</translation>
    </message>
</context>
<context>
    <name>BalanceScreen</name>
    <message>
        <source>Generate what is missing</source>
        <translation>ولّد الناقص</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo the last change of the mix</source>
        <translation>تراجع عن آخر تغيير في المزيج</translation>
    </message>
    <message>
        <source>Rows by kind</source>
        <translation>الصفوف حسب النوع</translation>
    </message>
    <message>
        <source>Real and synthetic</source>
        <translation>حقيقي ومولَّد</translation>
    </message>
    <message>
        <source>The mix: what an export must look like</source>
        <translation>المزيج: كيف يجب أن يكون التصدير</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>ما ينقص</translation>
    </message>
    <message>
        <source>The mix</source>
        <translation>المزيج</translation>
    </message>
    <message>
        <source>Rows and mix</source>
        <translation>الصفوف والمزيج</translation>
    </message>
    <message>
        <source>Collapse forecast</source>
        <translation>توقّع الانهيار</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>التمثيل</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>العلامة المائية</translation>
    </message>
    <message>
        <source>Nothing to balance yet</source>
        <translation>لا شيء للموازنة بعد</translation>
    </message>
    <message>
        <source>Add seeds first; then you see here which kinds of rows are rare.</source>
        <translation>أضف بذورًا أولًا؛ عندها ترى هنا أي أنواع الصفوف نادرة.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>إلى البذور</translation>
    </message>
    <message>
        <source>The mix of this project can not be read. Load another one, or begin with the plain one; Undo brings this one back.</source>
        <translation>تعذّرت قراءة مزيج هذا المشروع. حمّل مزيجًا آخر، أو ابدأ بالمزيج البسيط؛ وزرّ «تراجع» يعيد هذا المزيج.</translation>
    </message>
    <message>
        <source>Begin with the plain mix</source>
        <translation>البدء بالمزيج البسيط</translation>
    </message>
    <message>
        <source>{problem} Until then the mix stays as it was.</source>
        <translation>{problem} وإلى ذلك الحين يبقى المزيج كما كان.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>An export would have {rows} rows now, {real} of them real.</source>
        <translation>لو صدّرت الآن لكان عدد الصفوف {rows}، منها {real} حقيقية.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Nothing waits for review in this cell.</source>
        <translation>لا شيء ينتظر المراجعة في هذه الخانة.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>التوازن</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Number</source>
        <extracomment>The place of the line that was chosen.</extracomment>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>العلامة</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Add after</source>
        <extracomment>A bubble leaves so much of the line free, of six parts. Two people speak, so at least one message each. Whether it was added in this edit.</extracomment>
        <translation>أضف بعدها</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>Candidates</source>
        <extracomment>Where rows have to be counted one by one, so many are shown; a narrower selection reaches more. So many candidates at most are judged by one gesture: the window waits for it, about a second. Show this candidate by itself. Something could not be written (`UserError`).</extracomment>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>All of this selection</source>
        <translation>كل هذا الاختيار</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Best score first</source>
        <translation>الأعلى درجة أولا</translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation>الأدنى درجة أولا</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولا</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>The first {number} candidates</source>
        <translation>أول {number} مقترحات</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>المقترحات: {number}</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>اقبل {number}</translation>
    </message>
    <message>
        <source>Skip {number}</source>
        <translation>تخطَّ {number}</translation>
    </message>
    <message>
        <source>Reject {number} as</source>
        <translation>ارفض {number} بسبب</translation>
    </message>
    <message>
        <source>At most {number} can be judged at once: narrow the selection.</source>
        <translation>يمكن الحكم على {number} معا على الأكثر: ضيّق الاختيار.</translation>
    </message>
</context>
<context>
    <name>CellQueue</name>
    <message>
        <source>Curate can not be narrowed by {keys}: it shows more than this cell.</source>
        <extracomment>Keys of a cell that the queue has a condition for. Rows that wait are all of this origin, so it narrows nothing.</extracomment>
        <translation>لا يمكن تضييق المراجعة حسب {keys}: فهي تعرض أكثر من هذه الخانة.</translation>
    </message>
    <message>
        <source>Curate can not be narrowed by {keys}: choose label, variety or script.</source>
        <translation>لا يمكن تضييق المراجعة حسب {keys}: اختر الصنف أو اللهجة أو الخط.</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>What stands across</source>
        <translation>ما يظهر في الأعمدة</translation>
    </message>
    <message>
        <source>What stands down</source>
        <extracomment>Across stand the values of one key, or of these two. The keys that `engine.jobs.statistics` counts by; cells over others are asked for. The cell that was chosen, of the keys that it names; waiting. Counts over these keys are to be shown: `show_counts` is the answer.</extracomment>
        <translation>ما يظهر في الأسطر</translation>
    </message>
    <message>
        <source>Variety and script</source>
        <translation>اللهجة والخط</translation>
    </message>
    <message>
        <source>Rows by kind</source>
        <translation>الصفوف حسب النوع</translation>
    </message>
    <message>
        <source>Nothing to count yet: add seeds, or generate rows.</source>
        <translation>لا شيء يُعدّ بعد: أضف بذورًا أو ولّد صفوفًا.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>What there is / what the mix wants. Choose a cell to review it.</source>
        <translation>الموجود / ما يطلبه المزيج. اختر خانة لمراجعتها.</translation>
    </message>
    <message>
        <source>Real and accepted rows. Choose a cell to review what waits in it.</source>
        <translation>الصفوف الحقيقية والمقبولة. اختر خانة لمراجعة ما ينتظر فيها.</translation>
    </message>
    <message>
        <source>The largest are shown.</source>
        <translation>تظهر أكبرها فقط.</translation>
    </message>
    <message>
        <source>Review the {number} that wait</source>
        <translation>راجع ما ينتظر ({number})</translation>
    </message>
    <message>
        <source>Nothing waits: generate what is missing</source>
        <translation>لا شيء ينتظر: ولّد الناقص</translation>
    </message>
    <message>
        <source>{number} real</source>
        <translation>حقيقي: {number}</translation>
    </message>
    <message>
        <source>{number} accepted</source>
        <translation>مقبول: {number}</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>منتظر: {number}</translation>
    </message>
    <message>
        <source>{number} wanted</source>
        <translation>مطلوب: {number}</translation>
    </message>
    <message>
        <source>{number} missing</source>
        <translation>ناقص: {number}</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجلّ اللغوي</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>real</source>
        <translation>حقيقي</translation>
    </message>
    <message>
        <source>synthetic, edited</source>
        <translation>مولَّد ومعدَّل</translation>
    </message>
    <message>
        <source>synthetic, as written</source>
        <translation>مولَّد كما كُتب</translation>
    </message>
    <message>
        <source>short</source>
        <translation>قصير</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>long</source>
        <translation>طويل</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy the numbers</source>
        <extracomment>What the chart is about: over its picture, and read out first. What to do while there is nothing to show.</extracomment>
        <translation>انسخ الأرقام</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>انسخ الصورة</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>احفظ بصيغة PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>احفظ بصيغة SVG…</translation>
    </message>
    <message>
        <source>Numbers as text</source>
        <translation>الأرقام نصًّا</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>احفظ الرسم</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>another one</source>
        <extracomment>The value that was chosen. None of them: a person wants to write another one. Esc: nothing is chosen.</extracomment>
        <translation>صنف آخر</translation>
    </message>
    <message>
        <source>more</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>{number}: {choice}</source>
        <translation>{number}: {choice}</translation>
    </message>
    <message>
        <source>{choice}, as it is</source>
        <translation>{choice}، كما هو الآن</translation>
    </message>
</context>
<context>
    <name>ColumnMeanings</name>
    <message>
        <source>Label</source>
        <extracomment>A person changed a meaning. The tasks by name; the records of a project have its own columns.</extracomment>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجلّ اللغوي</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Its number in the source</source>
        <translation>رقمه في المصدر</translation>
    </message>
    <message>
        <source>A chat: question and answer</source>
        <translation>محادثة: سؤال وجواب</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستعمل</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions</source>
        <extracomment>A command whose words are less like what was typed than this (0 to 100) is not listed.</extracomment>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try another word.</source>
        <translation>لا شيء بهذا الاسم. جرّب كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Labels</source>
        <extracomment>Bars of one chart; the rest are counted together in the last.</extracomment>
        <translation>الأصناف</translation>
    </message>
    <message>
        <source>Varieties</source>
        <translation>اللهجات</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>الخطوط</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Nothing to count yet: add files with seeds.</source>
        <translation>لا شيء يُعدّ بعد: أضف ملفات فيها بذور.</translation>
    </message>
    <message>
        <source>What is rare here is written even less by a teacher. Balance says how many rows of each kind the dataset is to have. Exact copies are left out.</source>
        <translation>ما يندر هنا يكتبه المعلّم أقل. في صفحة «التوازن» تحدّد كم صفًّا من كل نوع تريد في البيانات. لا تُحسب النسخ المطابقة.</translation>
    </message>
    <message>
        <source>What the seeds are made of</source>
        <translation>مِمَّ تتكوّن البذور</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>كل ما سواها</translation>
    </message>
</context>
<context>
    <name>CurateScreen</name>
    <message>
        <source>Accept all above…</source>
        <extracomment>Under this height, that of a small screen at 150 %, only what one judges by is shown.</extracomment>
        <translation>اقبل الكل فوق…</translation>
    </message>
    <message>
        <source>You are editing a text. Save it with Ctrl+Enter, or press Esc to leave it.</source>
        <translation>أنت تعدّل نصًّا. احفظه بـ Ctrl+Enter أو اضغط Esc لتركه.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>لا مشروع مفتوح</translation>
    </message>
    <message>
        <source>Open a project, or make one, to see its candidates here.</source>
        <translation>افتح مشروعًا أو أنشئ واحدًا لترى مقترحاته هنا.</translation>
    </message>
    <message>
        <source>Go to Project</source>
        <translation>إلى المشروع</translation>
    </message>
    <message>
        <source>Nothing to curate yet</source>
        <translation>لا شيء للمراجعة بعد</translation>
    </message>
    <message>
        <source>Candidates grow from your seeds. Make some, then judge them here.</source>
        <translation>تنمو المقترحات من بذورك. ولّد بعضها ثم احكم عليها هنا.</translation>
    </message>
    <message>
        <source>Generate some first</source>
        <translation>ولّد بعضها أولًا</translation>
    </message>
    <message>
        <source>Nothing is left in this selection</source>
        <translation>لم يبق شيء في هذا الاختيار</translation>
    </message>
    <message>
        <source>Every candidate that fits it has been judged.</source>
        <translation>صدر الحكم على كل مقترح يناسبه.</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>إظهار كل ما ينتظر</translation>
    </message>
    <message>
        <source>The queue is finished</source>
        <translation>انتهت قائمة المراجعة</translation>
    </message>
    <message>
        <source>Every candidate has a decision.</source>
        <translation>لكل مقترح قرار.</translation>
    </message>
    <message numerus="yes">
        <source>Review the %n skipped</source>
        <translation>
            <numerusform>لا متخطّى للمراجعة</numerusform>
            <numerusform>مراجعة المتخطّى الواحد</numerusform>
            <numerusform>مراجعة المتخطّيَين</numerusform>
            <numerusform>مراجعة %n متخطّيات</numerusform>
            <numerusform>مراجعة %n متخطّى</numerusform>
            <numerusform>مراجعة %n متخطّى</numerusform>
        </translation>
    </message>
    <message>
        <source>Curate</source>
        <translation>المراجعة</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Note to the next reject or flag: Enter keeps it, Esc drops it</source>
        <extracomment>Signs that many keyboards lack: marks, letters of the Maghreb, the zero-width non-joiner. Buttons that a low window has no room for: the menu, or a key, does the same. &quot;accept&quot;, &quot;reject-3&quot;, &quot;skip&quot;, &quot;insert-2&quot;, &quot;save&quot; … A decision in the strip is to be looked at again: the candidate&apos;s id. A note for the next decision was written and kept, or left (then it is empty).</extracomment>
        <translation>ملاحظة للرفض أو التعليم القادم: Enter يحفظها، وEsc يتركها</translation>
    </message>
    <message>
        <source>Note to the next reject or flag</source>
        <translation>ملاحظة للرفض أو التعليم القادم</translation>
    </message>
    <message>
        <source>Last decisions</source>
        <translation>آخر القرارات</translation>
    </message>
    <message>
        <source>Which reason? Press {digits}, or {escape} to go back.</source>
        <translation>ما السبب؟ اضغط {digits}، أو {escape} للرجوع.</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: on</source>
        <translation>عربيزي إلى عربية: يعمل</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: off</source>
        <translation>عربيزي إلى عربية: متوقف</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>مشابه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Save and accept</source>
        <translation>حفظ وقبول</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>ملاحظة: {text}</translation>
    </message>
</context>
<context>
    <name>DecisionStrip</name>
    <message>
        <source>Accepted</source>
        <extracomment>How many are shown; Alt+1 … Alt+6 reopen them. The id of the candidate whose decision is to be looked at again.</extracomment>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>معلَّم</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>متراجَع عنه</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Pace and goal are shown.</source>
        <extracomment>Prompts and hashes want more room.</extracomment>
        <translation>السرعة والهدف ظاهران.</translation>
    </message>
    <message>
        <source>Pace and goal are hidden.</source>
        <translation>السرعة والهدف مخفيان.</translation>
    </message>
    <message>
        <source>Press a digit, or Esc to go back.</source>
        <translation>اضغط رقما، أو Esc للرجوع.</translation>
    </message>
    <message>
        <source>Words that differ are marked.</source>
        <translation>الكلمات المختلفة مُعلَّمة.</translation>
    </message>
    <message>
        <source>Words that differ are marked in the seed only.</source>
        <translation>الكلمات المختلفة مُعلَّمة في البذرة فقط.</translation>
    </message>
    <message>
        <source>Words that differ are not marked.</source>
        <translation>الكلمات المختلفة غير مُعلَّمة.</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>What is seldom changed: the name of the mix, the format of its export, …</source>
        <translation>ما يندر تغييره: اسم المزيج وصيغة تصديره…</translation>
    </message>
    <message>
        <source>accepted by a person</source>
        <translation>التي قبلها شخص</translation>
    </message>
    <message>
        <source>also those that only passed every check</source>
        <translation>وكذلك التي اجتازت كل الفحوص فقط</translation>
    </message>
    <message>
        <source>Real rows may be left out to meet quotas</source>
        <translation>يجوز ترك صفوف حقيقية لتحقيق الحصص</translation>
    </message>
    <message>
        <source>Opening instruction</source>
        <translation>تعليمات البداية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Synthetic rows</source>
        <translation>الصفوف المولّدة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Draw number</source>
        <translation>رقم السحب</translation>
    </message>
    <message>
        <source>The same draw number chooses the same rows again.</source>
        <translation>رقم السحب نفسه يختار الصفوف نفسها من جديد.</translation>
    </message>
    <message>
        <source>Opening instruction of every conversation, for formats that have one:</source>
        <translation>تعليمات بداية كل محادثة، في الصيغ التي فيها ذلك:</translation>
    </message>
    <message>
        <source>chosen at the export</source>
        <translation>تُختار عند التصدير</translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message>
        <source>The chosen row as a seed</source>
        <translation>الصف المختار كبذرة</translation>
    </message>
    <message>
        <source>No column is chosen as the text.</source>
        <translation>لم يُختر أي عمود ليكون النص.</translation>
    </message>
    <message>
        <source>{number} become seeds</source>
        <translation>تصير بذورًا: {number}</translation>
    </message>
    <message>
        <source>{number} of them duplicates</source>
        <translation>منها مكرّرة: {number}</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>مستبعدة: {number}</translation>
    </message>
    <message>
        <source>Of the first {number} rows:</source>
        <translation>من الصفوف الأولى ({number}):</translation>
    </message>
    <message>
        <source>Blank: it is passed over.</source>
        <translation>فارغ: يُتجاوز.</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>stored as it stands, compared as: {key}</source>
        <translation>يُحفظ كما هو، ويُقارَن هكذا: {key}</translation>
    </message>
</context>
<context>
    <name>DuplicateTable</name>
    <message>
        <source>Duplicates</source>
        <translation>المكرّرات</translation>
    </message>
    <message>
        <source>Text of the chosen seed</source>
        <translation>نص البذرة المختارة</translation>
    </message>
    <message>
        <source>The seed that was there before</source>
        <translation>البذرة التي كانت هنا من قبل</translation>
    </message>
    <message>
        <source>These were there already. Exact copies are kept and never used; what is almost the same is used like any other seed.</source>
        <translation>كانت هذه هنا من قبل. النسخ المطابقة تُحفظ ولا تُستعمل أبدًا؛ وما يكاد يكون نفسه يُستعمل كأي بذرة أخرى.</translation>
    </message>
    <message>
        <source>No seed repeats another one.</source>
        <translation>لا توجد بذرة تكرّر أخرى.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>درجة التشابه</translation>
    </message>
    <message>
        <source>Was there before</source>
        <translation>كان هنا من قبل</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>نفسه</translation>
    </message>
</context>
<context>
    <name>EditInPlace</name>
    <message>
        <source>An empty text can not be accepted. Reject it instead.</source>
        <extracomment>Esc asks once more when so much typing would be lost. A short remark on the edit, or empty.</extracomment>
        <translation>لا يمكن قبول نص فارغ. ارفضه بدل ذلك.</translation>
    </message>
    <message>
        <source>A message is empty. Write it, or remove it with Alt+Delete.</source>
        <translation>رسالة فارغة. اكتبها، أو احذفها بـAlt+Delete.</translation>
    </message>
    <message>
        <source>{problem} Save once more to set it aside as flagged.</source>
        <translation>{problem} احفظ مرة أخرى ليوضع جانبا مُعلَّما.</translation>
    </message>
    <message>
        <source>Press Esc once more to lose what you typed.</source>
        <translation>اضغط Esc مرة أخرى لتفقد ما كتبت.</translation>
    </message>
    <message>
        <source>Only blanks were changed.</source>
        <translation>لم تتغيّر إلا الفراغات.</translation>
    </message>
</context>
<context>
    <name>EvaluationSection</name>
    <message>
        <source>Evaluation</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>When a model trained on this dataset is to be measured: on real rows, and on none that it has learnt.</source>
        <translation>عندما يُراد قياس نموذج دُرّب على هذه المجموعة: على صفوف حقيقية، وليس على صفوف تعلّمها.</translation>
    </message>
    <message>
        <source>Only real rows for validation and test</source>
        <translation>صفوف حقيقية فقط للتحقّق والاختبار</translation>
    </message>
    <message>
        <source>Keep test rows of earlier exports for test</source>
        <translation>إبقاء صفوف اختبار التصديرات السابقة للاختبار</translation>
    </message>
    <message>
        <source>Add a held-out file…</source>
        <translation>إضافة ملف محجوز…</translation>
    </message>
    <message>
        <source>Held-out files</source>
        <translation>الملفات المحجوزة</translation>
    </message>
    <message>
        <source>Held-out files hold the rows by which the model will be judged, such as a published test set. Rows that are the same or nearly so stay out of the export.</source>
        <translation>تحوي الملفات المحجوزة الصفوف التي سيُحكم بها على النموذج، مثل مجموعة اختبار منشورة. الصفوف المطابقة لها أو شبه المطابقة تبقى خارج التصدير.</translation>
    </message>
    <message>
        <source>A row is near when at least this share of its runs of words, each so many words long, is also in one row of a file.</source>
        <translation>يُعدّ الصف قريبًا إذا كانت هذه النسبة على الأقل من تتابعات كلماته، وطول كل تتابع هذا العدد من الكلمات، موجودة أيضًا في صف من ملف.</translation>
    </message>
    <message>
        <source>Words in a run</source>
        <translation>كلمات التتابع</translation>
    </message>
    <message>
        <source>Shared, at least</source>
        <translation>المشترك، على الأقل</translation>
    </message>
    <message>
        <source>Add held-out files</source>
        <translation>إضافة ملفات محجوزة</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Export</source>
        <extracomment>A warning of the export (text, values). A conflict of licences that stops it, as the engine tells it.</extracomment>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>Export</source>
        <extracomment>What an export is made of: a write there makes the preview out of date.</extracomment>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>التصديرات السابقة</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>لا شيء للتصدير بعد</translation>
    </message>
    <message>
        <source>A dataset is made of your seeds and of the candidates that were accepted. Add seeds first.</source>
        <translation>تتكوّن مجموعة البيانات من بذورك ومن المقترحات المقبولة. أضف بذورًا أولًا.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>إلى البذور</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>There is nothing to show until what is missing is mended.</source>
        <translation>لا شيء للعرض حتى يُعالَج ما ينقص.</translation>
    </message>
    <message>
        <source>at least {share} real rows</source>
        <translation>{share} على الأقل من الصفوف حقيقية</translation>
    </message>
    <message>
        <source>at most {count} synthetic rows from one seed</source>
        <translation>{count} على الأكثر من الصفوف المولّدة لكل بذرة</translation>
    </message>
    <message>
        <source>{rows} rows in all</source>
        <translation>عدد الصفوف إجمالًا: {rows}</translation>
    </message>
    <message>
        <source>{share} for validation</source>
        <translation>{share} للتحقّق</translation>
    </message>
    <message>
        <source>{share} for the test</source>
        <translation>{share} للاختبار</translation>
    </message>
    <message>
        <source>quotas for {count} cells</source>
        <translation>عدد الخانات ذات الحصص: {count}</translation>
    </message>
    <message>
        <source>The mix asks for: {wishes}</source>
        <translation>يطلب المزيج: {wishes}</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>مجلد التصدير</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>جارٍ فحص التصدير</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>جارٍ التصدير</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>الصفوف: {count}</translation>
    </message>
    <message>
        <source>{count} real</source>
        <translation>حقيقية: {count}</translation>
    </message>
    <message>
        <source>{count} synthetic</source>
        <translation>مولّدة: {count}</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>تمّ التصدير.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>توقّف؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>لم يعد المجلد {folder} موجودًا.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>التحقّق</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار</translation>
    </message>
</context>
<context>
    <name>ExtraChecks</name>
    <message>
        <source>{number} chosen</source>
        <extracomment>Another choice was made.</extracomment>
        <translation>المختار: {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Ask the teacher too: {what}</source>
        <translation>اسأل المعلّم أيضا: {what}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{number} s</source>
        <translation>{number} ث</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} د</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} سا {minutes} د</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>بلا صنف</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Reading the model file…</source>
        <translation>جارٍ قراءة ملف النموذج…</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>ما يستطيع فعله</translation>
    </message>
    <message>
        <source>Memory it needs</source>
        <translation>الذاكرة اللازمة</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>الضغط</translation>
    </message>
    <message>
        <source>{number} tokens</source>
        <translation>{number} رمز</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>أطول نص</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Does it fit this computer?</source>
        <translation>هل يتّسع له هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>not said in the file</source>
        <translation>غير مذكور في الملف</translation>
    </message>
    <message>
        <source>no: it may answer less well</source>
        <translation>لا: قد تكون أجوبته أضعف</translation>
    </message>
    <message>
        <source>Made for chat</source>
        <translation>مصنوع للمحادثة</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>It needs no model file, so there is nothing to read here.</source>
        <translation>لا يحتاج إلى ملف نموذج، فليس هنا ما يُقرأ.</translation>
    </message>
    <message>
        <source>Fits this computer</source>
        <translation>يتّسع له هذا الحاسوب</translation>
    </message>
    <message>
        <source>Tight on this computer</source>
        <translation>يضيق به هذا الحاسوب</translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation>أكبر من أن يتّسع له هذا الحاسوب</translation>
    </message>
    <message>
        <source>{total}: {weights} for the model, {context} to remember texts, {work} to work</source>
        <translation>{total}: منها {weights} للنموذج، و{context} لتذكّر النصوص، و{work} للعمل</translation>
    </message>
    <message>
        <source>{total}: {weights} for the model, {copies} for a copy of parts of it that suits the processor, {context} to remember texts, {work} to work</source>
        <translation>{total}: منها {weights} للنموذج، و{copies} لنسخة من أجزائه تناسب المعالج، و{context} لتذكّر النصوص، و{work} للعمل</translation>
    </message>
    <message>
        <source>{size} more</source>
        <translation>{size} إضافية</translation>
    </message>
    <message>
        <source>While checks ask it</source>
        <translation>ما دامت الفحوص تسأله</translation>
    </message>
    <message>
        <source>This is rough: models of this family can not be reckoned exactly.</source>
        <translation>هذا تقدير تقريبي: لا يمكن حساب نماذج هذه العائلة بدقة.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>بطاقة الرسوم</translation>
    </message>
    <message>
        <source>none that this Zerria can use: it computes on the processor. The help says how to install one that can.</source>
        <translation>لا بطاقة تستطيع هذه النسخة من Zerria استعمالها: الحساب على المعالج. تشرح المساعدة كيف تُثبَّت نسخة تستطيع ذلك.</translation>
    </message>
    <message>
        <source>{card} ({kind}), {free} of {total} free</source>
        <translation>{card} ({kind})، المتاح {free} من {total}</translation>
    </message>
    <message>
        <source>{chosen} of {all} layers</source>
        <translation>{chosen} من {all} من الطبقات</translation>
    </message>
    <message>
        <source>Computed on the card</source>
        <translation>يُحسب على البطاقة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>{size} on disk, {count} weights</source>
        <translation>{size} على القرص، عدد الأوزان {count}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>{number} bits a weight</source>
        <translation>{number} بت لكل وزن</translation>
    </message>
    <message>
        <source>{name}: not compressed</source>
        <translation>{name}: غير مضغوط</translation>
    </message>
    <message>
        <source>{name}: as good as uncompressed</source>
        <translation>{name}: بجودة غير المضغوط</translation>
    </message>
    <message>
        <source>{name}: nearly as good as uncompressed</source>
        <translation>{name}: قريب من جودة غير المضغوط</translation>
    </message>
    <message>
        <source>{name}: the usual balance of size and quality</source>
        <translation>{name}: التوازن المعتاد بين الحجم والجودة</translation>
    </message>
    <message>
        <source>{name}: more mistakes than in larger files of this model</source>
        <translation>{name}: أخطاء أكثر مما في الملفات الأكبر لهذا النموذج</translation>
    </message>
    <message>
        <source>{name}: so compressed that it makes many mistakes</source>
        <translation>{name}: مضغوط إلى حدّ يكثر معه الخطأ</translation>
    </message>
    <message>
        <source>{figure} billion</source>
        <translation>{figure} مليار</translation>
    </message>
    <message>
        <source>{figure} million</source>
        <translation>{figure} مليون</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>Another label, then Enter</source>
        <extracomment>As many choices stand side by side as there are digits to press. A longer title may be cut on its chip. A person says otherwise: what (&quot;label&quot;, &quot;variety&quot;, &quot;script&quot;) and what it is. A fact was clicked: &quot;label&quot;, &quot;variety&quot; or &quot;script&quot;. The choices were left: the keys decide again.</extracomment>
        <translation>صنف آخر، ثم Enter</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>صنف آخر</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>الصنف: {label}</translation>
    </message>
    <message>
        <source>{now}: corrected; the teacher said {before}</source>
        <translation>{now}: مصحَّح؛ قال المعلّم {before}</translation>
    </message>
    <message>
        <source>{now} (was: {before})</source>
        <translation>{now} (كان: {before})</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>As a file</source>
        <translation>كملف</translation>
    </message>
    <message>
        <source>When a mix is to be kept beside the code, compared or used in another project: the file says the same as this page.</source>
        <translation>عندما يُراد حفظ المزيج مع الشيفرة أو مقارنته أو استعماله في مشروع آخر: يقول الملف ما تقوله هذه الصفحة.</translation>
    </message>
    <message>
        <source>The mix as a file</source>
        <translation>المزيج كملف</translation>
    </message>
    <message>
        <source>Load a mix…</source>
        <translation>تحميل مزيج…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>حفظ في ملف…</translation>
    </message>
</context>
<context>
    <name>FirstLook</name>
    <message>
        <source>Encoding</source>
        <extracomment>Pixels of the table: its heading and two rows. Import it, or leave it. Look again with this encoding.</extracomment>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>أول صفوف الملف</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>أول الصفوف</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>معنى الأعمدة</translation>
    </message>
    <message>
        <source>Cut into passages</source>
        <translation>التقطيع إلى مقاطع</translation>
    </message>
    <message>
        <source>True of all rows that do not say it</source>
        <translation>ما يصحّ في كل صف لا يذكره</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>البيانات الشخصية</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>ترك هذا الملف</translation>
    </message>
    <message>
        <source>The encoding is a guess: look whether the rows can be read.</source>
        <translation>الترميز تخمين: تأكّد من أن الصفوف مقروءة.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>المقطع</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>عربي (Windows-1256)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>غربي (Windows-1252)</translation>
    </message>
    <message>
        <source>Arabic (ISO 8859-6)</source>
        <translation>عربي (ISO 8859-6)</translation>
    </message>
</context>
<context>
    <name>FirstRows</name>
    <message>
        <source>File</source>
        <extracomment>Files for programs: their lines begin on the left whatever the texts in them are.</extracomment>
        <translation>الملف</translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation>الملف كما سيُكتب</translation>
    </message>
    <message>
        <source>No row would be written.</source>
        <translation>لن يُكتب أي صف.</translation>
    </message>
    <message>
        <source>This file is no text, so its rows can not be shown here.</source>
        <translation>هذا الملف ليس نصًّا، فلا يمكن عرض صفوفه هنا.</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>لا يظهر إلا أوّله.</translation>
    </message>
    <message>
        <source>The file itself is no text: its rows are written out here.</source>
        <translation>الملف نفسه ليس نصًّا: تظهر صفوفه هنا مكتوبة.</translation>
    </message>
</context>
<context>
    <name>ForAllRows</name>
    <message>
        <source>such as DODa, or who wrote them</source>
        <extracomment>Another task was chosen. Anything that is said here is different.</extracomment>
        <translation>مثل DODa، أو من كتبها</translation>
    </message>
    <message>
        <source>Choose or write one</source>
        <translation>اختر أو اكتب</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Seen in each row</source>
        <translation>يُعرف من كل صف</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Understood as {licence}.</source>
        <translation>فُهمت على أنها {licence}.</translation>
    </message>
    <message>
        <source>Zerria does not know this licence; it is kept as you write it.</source>
        <translation>لا تعرف زرّيعة هذه الرخصة؛ تُحفظ كما تكتبها.</translation>
    </message>
    <message>
        <source>for rows without such a column</source>
        <translation>للصفوف التي ليس لها هذا العمود</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Collapse forecast</source>
        <extracomment>A person wants a forecast: `start` with the mix as it is on the page.</extracomment>
        <translation>توقّع الانهيار</translation>
    </message>
    <message>
        <source>Run the forecast</source>
        <translation>شغّل التوقّع</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>انسخ الأرقام</translation>
    </message>
    <message>
        <source>A small language model learns from your real texts, writes as many sentences of its own, is trained anew on the mix of both, and so on. Collapse shows when real texts surprise it more and more, and when rare words are no longer written.</source>
        <translation>يتعلّم نموذج لغوي صغير من نصوصك الحقيقية، ثم يكتب جملًا من عنده بالعدد نفسه، ثم يُدرَّب من جديد على مزيج الاثنين، وهكذا. يظهر الانهيار حين تفاجئه النصوص الحقيقية أكثر فأكثر، وحين لا تعود الكلمات النادرة تُكتب.</translation>
    </message>
    <message>
        <source>Perplexity of held-out real texts, against the first model&apos;s</source>
        <translation>حيرة النموذج أمام نصوص حقيقية محجوبة عنه، نسبةً إلى النموذج الأول</translation>
    </message>
    <message>
        <source>Rare real words that the model still writes</source>
        <translation>الكلمات الحقيقية النادرة التي ما زال النموذج يكتبها</translation>
    </message>
    <message>
        <source>The mix or the rows have changed since this forecast: run it again.</source>
        <translation>تغيّر المزيج أو الصفوف بعد هذا التوقّع: شغّله من جديد.</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>جارٍ التوقّع</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>الجيل</translation>
    </message>
    <message>
        <source>Reckoned from {texts} real texts with {words} words; {held_out} of them were held out. {rare} words are rare. {runs} runs: the line is their mean, the band their range.</source>
        <translation>حُسب من {texts} نصًّا حقيقيًّا فيها {words} كلمة، حُجب منها {held_out}. الكلمات النادرة: {rare}. عدد المحاولات {runs}: الخط متوسطها والشريط مداها.</translation>
    </message>
    <message>
        <source>Your mix, {share} real</source>
        <translation>مزيجك، {share} حقيقي</translation>
    </message>
    <message>
        <source>Only its own sentences</source>
        <translation>جمله هو فقط</translation>
    </message>
    <message>
        <source>All real, all it ever wrote</source>
        <translation>كل الحقيقي وكل ما كتبه</translation>
    </message>
    <message>
        <source>{share} real</source>
        <translation>{share} حقيقي</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّف.</translation>
    </message>
</context>
<context>
    <name>ForecastRun</name>
    <message>
        <source>Forecast</source>
        <translation>التوقّع</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <extracomment>A person chose this format.</extracomment>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Train on texts and answers</source>
        <translation>التدريب على نصوص وأجوبة</translation>
    </message>
    <message>
        <source>Train on corrections and choices</source>
        <translation>التدريب على تصحيحات واختيارات</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Correct in another tool</source>
        <translation>التصحيح في أداة أخرى</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>A row for each text that a person corrected: before and after.</source>
        <translation>صف لكل نص صحّحه شخص: قبل التصحيح وبعده.</translation>
    </message>
    <message>
        <source>Rejected texts go out too, each row marked as accepted or rejected.</source>
        <translation>تخرج النصوص المرفوضة أيضًا، وعلى كل صف علامة القبول أو الرفض.</translation>
    </message>
</context>
<context>
    <name>GenerateScreen</name>
    <message>
        <source>What to write</source>
        <extracomment>The places of past and of waiting runs among the tabs.</extracomment>
        <translation>ما يُكتب</translation>
    </message>
    <message>
        <source>The prompt, with a real seed</source>
        <translation>الطلب، مع بذرة حقيقية</translation>
    </message>
    <message>
        <source>What was rejected</source>
        <translation>ما رُفض</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>الدفعات السابقة</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>دفعات منتظرة</translation>
    </message>
    <message>
        <source>Nothing to grow from yet</source>
        <translation>لا بذور للتوليد بعد</translation>
    </message>
    <message>
        <source>A teacher writes new sentences from seeds. Add some first.</source>
        <translation>يكتب المعلّم جملًا جديدة من البذور. أضف بعضها أولًا.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>إلى البذور</translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation>لا معلّم بعد</translation>
    </message>
    <message>
        <source>A teacher is a language model in a file on this computer (GGUF format). Add one: nothing is sent anywhere.</source>
        <translation>المعلّم نموذج لغوي في ملف على هذا الحاسوب (صيغة GGUF). أضف واحدًا: لا يُرسَل شيء إلى أي مكان.</translation>
    </message>
    <message>
        <source>Go to Teachers</source>
        <translation>إلى المعلّمين</translation>
    </message>
    <message>
        <source>What the rules do</source>
        <translation>ما تفعله القواعد</translation>
    </message>
    <message>
        <source>No seed fits these choices.</source>
        <translation>لا بذرة تناسب هذه الاختيارات.</translation>
    </message>
    <message>
        <source>Set to write until the mix has enough: {what}. Choose a recipe, then start.</source>
        <translation>مضبوط ليكتب حتى يكتفي المزيج: {what}. اختر وصفة ثم ابدأ.</translation>
    </message>
    <message>
        <source>Set for {count} more: {what}. Choose a recipe, then start.</source>
        <translation>ضُبط على {count} زيادة: {what}. اختر وصفة ثم ابدأ.</translation>
    </message>
    <message>
        <source>{count} more are wanted: {what}. No choice here asks for this. Grow more rows and accept those that fit, or add such sentences as seeds.</source>
        <translation>المطلوب {count} زيادة: {what}. لا خيار هنا يطلب هذا. ولّد صفوفًا أخرى واقبل ما يناسب، أو أضف جملًا كهذه بذورًا.</translation>
    </message>
    <message>
        <source>Kept. The prompt shows what the teacher will be told.</source>
        <translation>حُفظ. يبيّن الطلب ما سيُقال للمعلّم.</translation>
    </message>
    <message>
        <source>It waits, and begins by itself after the runs before it.</source>
        <translation>إنها تنتظر، وتبدأ وحدها بعد الدفعات التي قبلها.</translation>
    </message>
    <message>
        <source>It waits, and begins by itself: a teacher is being asked about waiting rows, and two models would not fit in the memory. You can stop that in Verifiers.</source>
        <translation>تنتظر هذه الدفعة ثم تبدأ وحدها: يُسأل معلّم الآن عن الصفوف المنتظرة، ولا تتسع الذاكرة لنموذجين. يمكنك إيقاف ذلك في «الفحوص».</translation>
    </message>
    <message>
        <source>{recipe} was left out: {reason} It is under Past runs if it had begun.</source>
        <translation>تُركت {recipe}: {reason} تجدها في «الدفعات السابقة» إن كانت قد بدأت.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
    <message>
        <source>Stopped. {count} candidates are in the queue; {missing} requests are left, under Past runs.</source>
        <translation>توقّف. المقترحات في قائمة المراجعة: {count}؛ والطلبات الباقية: {missing}، تجدها في الدفعات السابقة.</translation>
    </message>
    <message>
        <source>Finished: {count} candidates wait for your review.</source>
        <translation>انتهى: المقترحات التي تنتظر مراجعتك: {count}.</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>مراجعتها</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>توليد</translation>
    </message>
</context>
<context>
    <name>GenerationOrder</name>
    <message>
        <source>Teachers…</source>
        <extracomment>Two ways to say how many. The third: as many as the mix lacks. What stands first: of those that the chosen teacher can follow. Something was changed that the prompt depends on. The answers of this project are to be marked from now on, or no more.</extracomment>
        <translation>المعلّمون…</translation>
    </message>
    <message>
        <source>from each seed</source>
        <translation>من كل بذرة</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>إجمالًا</translation>
    </message>
    <message>
        <source>until quotas are met</source>
        <translation>حتى تكتمل الحصص</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مشغّلة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Grow from these seeds</source>
        <translation>التوليد من هذه البذور</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>العلامة المائية</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أيّ كان</translation>
    </message>
    <message>
        <source>This teacher&apos;s answers can not be marked: only a model&apos;s can.</source>
        <translation>لا يمكن وضع علامة على إجابات هذا المعلّم: ذلك للنماذج فقط.</translation>
    </message>
    <message>
        <source>Marked for this project&apos;s key. Balance, Watermark finds it again.</source>
        <translation>معلَّمة بمفتاح هذا المشروع. تجدها من جديد صفحة التوازن، العلامة المائية.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>أضف إلى الانتظار</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: what the mix lacks of {cell} is asked for.</source>
        <translation>{seeds} من البذور مناسبة: يُطلب ما ينقص المزيج من {cell}.</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: what the mix lacks is asked for, the emptiest kind first.</source>
        <translation>{seeds} من البذور مناسبة: يُطلب ما ينقص المزيج، والأكثر نقصا أولا.</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: {total} candidates will be asked for.</source>
        <translation>البذور المناسبة: {seeds}؛ المقترحات التي ستُطلب: {total}.</translation>
    </message>
    <message>
        <source>No seed fits: this recipe needs seeds with a label.</source>
        <translation>لا بذرة مناسبة: تحتاج هذه الوصفة إلى بذور لها صنف.</translation>
    </message>
    <message>
        <source>No seed fits these choices.</source>
        <translation>لا بذرة تناسب هذه الاختيارات.</translation>
    </message>
    <message>
        <source>Makes: {task}.</source>
        <translation>تنتج: {task}.</translation>
    </message>
</context>
<context>
    <name>GenerationRun</name>
    <message>
        <source>Writing: {recipe}</source>
        <extracomment>Answers stored in one turn of the event loop, and what they may take of it. What the states of a run are to the list of jobs. `RunProgress.figures`. How the teacher was opened, where that is not as asked for: marked sentences, none to forget. The text of a candidate, as it was stored. The state has changed. What the run did: as `progress`, and run_id, resumed, missing, cancelled, failures (sentences), and `nothing`: the `UserError` that says why there was nothing to do. It can not go on (`UserError`); what it had finished is stored. What is planned in steps, while it is.</extracomment>
        <translation>كتابة: {recipe}</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>{number} من المقترحات</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>Health of the file</source>
        <translation>سلامة الملف</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Check the file now</source>
        <translation>افحص الملف الآن</translation>
    </message>
    <message>
        <source>The file takes {size}, its copies {copies}.</source>
        <translation>حجم الملف {size}، وحجم نسخه {copies}.</translation>
    </message>
    <message>
        <source>The file takes {size}.</source>
        <translation>حجم الملف {size}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>No copy yet. One is made every ten minutes of work and before imports.</source>
        <translation>لا نسخة بعد. تُصنع نسخة كل عشر دقائق من العمل وقبل كل استيراد.</translation>
    </message>
    <message>
        <source>Newest: {when}</source>
        <translation>أحدثها: {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the project.</source>
        <translation>
            <numerusform>لا نسخة احتياطية بجانب المشروع.</numerusform>
            <numerusform>نسخة احتياطية واحدة بجانب المشروع.</numerusform>
            <numerusform>نسختان احتياطيتان بجانب المشروع.</numerusform>
            <numerusform>%n نسخ احتياطية بجانب المشروع.</numerusform>
            <numerusform>%n نسخة احتياطية بجانب المشروع.</numerusform>
            <numerusform>%n نسخة احتياطية بجانب المشروع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never checked. A check reads every text again and takes a moment; you can go on working.</source>
        <translation>لم يُفحص قط. الفحص يقرأ كل نص من جديد ويأخذ لحظات؛ يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>Checked {when}: everything is whole.</source>
        <translation>فُحص في {when}: كل شيء سليم.</translation>
    </message>
    <message>
        <source>Checked {when}. Damaged: {count} ({what}). Keep this file, and open the newest copy from the folder {folder}.</source>
        <translation>فُحص في {when}. المتضرّر: {count} ({what}). احتفظ بهذا الملف، وافتح أحدث نسخة من المجلد {folder}.</translation>
    </message>
</context>
<context>
    <name>HealthRun</name>
    <message>
        <source>Check the file now</source>
        <translation>افحص الملف الآن</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Search in help</source>
        <translation>البحث في المساعدة</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>No page says this.</source>
        <translation>لا صفحة تذكر هذا.</translation>
    </message>
    <message>
        <source>Picture of the page {page}</source>
        <translation>صورة الصفحة {page}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Candidate</source>
        <extracomment>Under this share of common words a comparison marks nearly everything and says nothing. The seed and other fields are this much smaller than the text that is judged. So are the messages of a dialogue, of which there are several. The columns of a record are short and many. Fields that hold what the candidate was made from: they are read and not corrected. A passage stands beside several fields, so less of it is seen at once; the rest is scrolled to. What traces a record to its document and is no word for a person who judges it. Fields that stand over the messages of a dialogue. The item has been painted: from now on it can be judged.</extracomment>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>بذرة</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>المقطع</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>القاعدة: {rule}</translation>
    </message>
</context>
<context>
    <name>JobsDrawer</name>
    <message>
        <source>Jobs</source>
        <extracomment>Show the page of this name.</extracomment>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>أفرغ القائمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Nothing runs. Long work of every page is listed here while it lasts.</source>
        <translation>لا شيء يعمل الآن. هنا تُذكر الأعمال الطويلة لكل الصفحات ما دامت جارية.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>لا أعمال</numerusform>
            <numerusform>عمل واحد</numerusform>
            <numerusform>عملان</numerusform>
            <numerusform>%n أعمال</numerusform>
            <numerusform>%n عملًا</numerusform>
            <numerusform>%n عمل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys of Curate</source>
        <extracomment>Enter or a double click: this row&apos;s key is to be changed. A key was pressed while one was waited for; Esc or leaving the list gives an empty one.</extracomment>
        <translation>مفاتيح المراجعة</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>غيّر المفتاح</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>كما كان في الأصل</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>الكل كما كان في الأصل</translation>
    </message>
    <message>
        <source>Choose an action with the arrows, press Enter, then the new key.</source>
        <translation>اختر أمرا بالأسهم، اضغط Enter، ثم المفتاح الجديد.</translation>
    </message>
    <message>
        <source>Swap the two keys</source>
        <translation>بدّل المفتاحين</translation>
    </message>
    <message>
        <source>This key is fixed: all pages and text fields of the window share it.</source>
        <translation>هذا المفتاح ثابت: تشترك فيه كل الصفحات وحقول النص.</translation>
    </message>
    <message>
        <source>Press the new key for “{action}”, or Esc to leave it as it is.</source>
        <translation>اضغط المفتاح الجديد للأمر «{action}»، أو Esc ليبقى كما هو.</translation>
    </message>
    <message>
        <source>The key stays as it is.</source>
        <translation>بقي المفتاح كما هو.</translation>
    </message>
    <message>
        <source>“{action}” is now {key}.</source>
        <translation>مفتاح «{action}» هو الآن {key}.</translation>
    </message>
    <message>
        <source>“{action}” is now {key}, “{other}” is now {before}.</source>
        <translation>«{action}» صار {key}، و«{other}» صار {before}.</translation>
    </message>
    <message>
        <source>The key {key} is needed on every page. Choose another one.</source>
        <translation>المفتاح {key} تحتاجه كل الصفحات. اختر غيره.</translation>
    </message>
    <message>
        <source>The key {key} already means “{action}”. Choose another one.</source>
        <translation>المفتاح {key} مأخوذ للأمر «{action}». اختر غيره.</translation>
    </message>
    <message>
        <source>The key {key} already means “{action}”. Swap them, or choose another.</source>
        <translation>المفتاح {key} هو «{action}» من قبل. بدّلهما أو اختر غيره.</translation>
    </message>
    <message>
        <source>All keys are as shipped.</source>
        <translation>عادت كل المفاتيح كما كانت في الأصل.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Rows are counted by</source>
        <extracomment>Values that are known whatever the project holds; of the other keys any text may be written. Another key was chosen.</extracomment>
        <translation>تُعدّ الصفوف حسب</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>تعديل في المكان</translation>
    </message>
    <message>
        <source>Reject with that reason</source>
        <translation>رفض لهذا السبب</translation>
    </message>
    <message>
        <source>Reject, then choose the reason</source>
        <translation>رفض، ثم اختيار السبب</translation>
    </message>
    <message>
        <source>Reject with the last reason again</source>
        <translation>رفض للسبب الأخير نفسه</translation>
    </message>
    <message>
        <source>Note to the next reject or flag</source>
        <translation>ملاحظة للرفض أو التعليم القادم</translation>
    </message>
    <message>
        <source>Reject as a copy of what resembles it</source>
        <translation>رفض لأنه نسخة مما يشبهه</translation>
    </message>
    <message>
        <source>Skip: it comes back at the end</source>
        <translation>تخطٍّ: يعود في الآخر</translation>
    </message>
    <message>
        <source>Flag for the lead</source>
        <translation>تعليم للمسؤول</translation>
    </message>
    <message>
        <source>Undo, and go back to that item</source>
        <translation>تراجع، والرجوع إلى ذلك العنصر</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Look at one of the last decisions again</source>
        <translation>النظر من جديد في أحد القرارات الأخيرة</translation>
    </message>
    <message>
        <source>While editing: save and accept</source>
        <translation>أثناء التعديل: حفظ وقبول</translation>
    </message>
    <message>
        <source>While editing: as it was before</source>
        <translation>أثناء التعديل: الرجوع إلى ما كان</translation>
    </message>
    <message>
        <source>While editing: type a sign of the bar</source>
        <translation>أثناء التعديل: كتابة علامة من الشريط</translation>
    </message>
    <message>
        <source>Correct the label</source>
        <translation>تصحيح الصنف</translation>
    </message>
    <message>
        <source>Correct the variety</source>
        <translation>تصحيح اللهجة</translation>
    </message>
    <message>
        <source>Correct the script</source>
        <translation>تصحيح الخط</translation>
    </message>
    <message>
        <source>While editing a dialogue: add a message behind, remove it</source>
        <translation>أثناء تعديل حوار: إضافة رسالة بعدها، حذفها</translation>
    </message>
    <message>
        <source>While editing: Arabizi becomes Arabic letters, on and off</source>
        <translation>أثناء التعديل: العربيزي يصير حروفا عربية، تشغيل وإيقاف</translation>
    </message>
    <message>
        <source>Words that differ: marked, in the seed only, not</source>
        <translation>الكلمات المختلفة: تُعلَّم، أو في البذرة فقط، أو لا</translation>
    </message>
    <message>
        <source>Reject with reason {number}</source>
        <translation>رفض بالسبب {number}</translation>
    </message>
    <message>
        <source>Look again at decision {number} of the last</source>
        <translation>انظر من جديد إلى القرار {number} من الأخيرة</translation>
    </message>
    <message>
        <source>While editing: type {sign}</source>
        <translation>أثناء التعديل: اكتب {sign}</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>تراجع، إعادة</translation>
    </message>
    <message>
        <source>Of two answers, the other one is better</source>
        <translation>من جوابين، الآخر هو الأحسن</translation>
    </message>
    <message>
        <source>How it came about, on and off</source>
        <translation>كيف جاء، إظهار وإخفاء</translation>
    </message>
    <message>
        <source>Read in the other script, on and off</source>
        <translation>القراءة بالخط الآخر، إظهار وإخفاء</translation>
    </message>
    <message>
        <source>What resembles it, on and off</source>
        <translation>إظهار المشابه أو إخفاؤه</translation>
    </message>
    <message>
        <source>Where it comes from, on and off</source>
        <translation>من أين جاء، إظهار وإخفاء</translation>
    </message>
    <message>
        <source>What the worst check says, then the next</source>
        <translation>ماذا يقول أسوأ فحص، ثم الذي بعده</translation>
    </message>
    <message>
        <source>Guidelines, on and off</source>
        <translation>إظهار التوجيهات أو إخفاؤها</translation>
    </message>
    <message>
        <source>Text larger, smaller, as usual</source>
        <translation>النص أكبر، أصغر، عادي</translation>
    </message>
    <message>
        <source>Search in either script</source>
        <translation>ابحث بأي خط</translation>
    </message>
    <message>
        <source>Table, or one by one</source>
        <translation>الجدول، أو واحدا واحدا</translation>
    </message>
    <message>
        <source>Show the text from the other side</source>
        <translation>عرض النص من الجهة الأخرى</translation>
    </message>
    <message>
        <source>Show signs that can not be seen</source>
        <translation>إظهار العلامات غير المرئية</translation>
    </message>
    <message>
        <source>Scores and checks, on and off</source>
        <translation>الأرقام والفحوص، إظهار وإخفاء</translation>
    </message>
    <message>
        <source>Pace and goal, on and off</source>
        <translation>السرعة والهدف، إظهار وإخفاء</translation>
    </message>
    <message>
        <source>Accept all above a score</source>
        <translation>اقبل الكل فوق رقم</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message>
        <source>Sentences for the prompt, one a line</source>
        <extracomment>Keep this guidance (`Guidance`) for the recipe of this name.</extracomment>
        <translation>جمل تُضاف إلى الطلب، واحدة في كل سطر</translation>
    </message>
    <message>
        <source>Rejected texts to show, one a line</source>
        <translation>نصوص مرفوضة تُعرض، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Propose from these reasons</source>
        <translation>اقترح من هذه الأسباب</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>استعمله من الآن</translation>
    </message>
    <message>
        <source>Use nothing</source>
        <translation>لا تستعمل شيئا</translation>
    </message>
    <message>
        <source>What was rejected</source>
        <translation>ما رُفض</translation>
    </message>
    <message>
        <source>Choose the reasons that the teacher is to learn from. Edit what it is told.</source>
        <translation>اختر الأسباب التي يتعلم منها المعلّم، وعدّل ما يُقال له.</translation>
    </message>
    <message>
        <source>No row of this recipe was rejected for a reason yet.</source>
        <translation>لم يُرفض بعد أي سطر من هذه الوصفة بسبب مذكور.</translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Length of texts</source>
        <translation>طول النصوص</translation>
    </message>
    <message>
        <source>When short and long texts are to be counted apart, in the table or in a quota: say how many words a short and a medium text has at most.</source>
        <translation>عندما يُراد عدّ النصوص القصيرة والطويلة كلٌّ على حدة، في الجدول أو في حصّة: حدّد أكبر عدد من الكلمات في النص القصير وفي النص المتوسط.</translation>
    </message>
    <message>
        <source>Short: words, at most</source>
        <translation>القصير: كلمات، على الأكثر</translation>
    </message>
    <message>
        <source>Medium: words, at most</source>
        <translation>المتوسط: كلمات، على الأكثر</translation>
    </message>
    <message>
        <source>Longer texts are long.</source>
        <translation>وما زاد على ذلك فهو طويل.</translation>
    </message>
</context>
<context>
    <name>LicenceSection</name>
    <message>
        <source>Licences and sources</source>
        <translation>الرخص والمصادر</translation>
    </message>
    <message>
        <source>When the dataset is to be given away: only rows whose licence allows it. Zerria stops an export whose licences exclude one another in any case.</source>
        <translation>عندما تُعطى المجموعة لغيرك: فقط الصفوف التي تسمح رخصتها بذلك. وفي كل الأحوال توقف زرّيعة التصدير إذا تعارضت رخصه.</translation>
    </message>
    <message>
        <source>Take in rows of unknown licence</source>
        <translation>قبول صفوف مجهولة الرخصة</translation>
    </message>
    <message>
        <source>Allow a licence…</source>
        <translation>السماح برخصة…</translation>
    </message>
    <message>
        <source>Allowed licences</source>
        <translation>الرخص المسموح بها</translation>
    </message>
    <message>
        <source>Leave out a source…</source>
        <translation>ترك مصدر…</translation>
    </message>
    <message>
        <source>Sources left out</source>
        <translation>المصادر المتروكة</translation>
    </message>
    <message>
        <source>Allowed licences: any, while none is named.</source>
        <translation>الرخص المسموح بها: كلها، ما لم تُسمَّ واحدة.</translation>
    </message>
    <message>
        <source>Sources left out:</source>
        <translation>المصادر المتروكة:</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message>
        <source>Thresholds</source>
        <extracomment>Verifier, threshold and value to try. Verifier, threshold, and the value to keep in the project; None: as the recipe says. The last move is to be taken back.</extracomment>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Set in this project</source>
        <translation>ثبّت في هذا المشروع</translation>
    </message>
    <message>
        <source>As the recipe says</source>
        <translation>كما تقول الوصفة</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>تراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>It has no thresholds to move.</source>
        <translation>ليس له حدود تُغيَّر.</translation>
    </message>
    <message>
        <source>set in this project; the recipe {recipe} says {value}</source>
        <translation>مثبّت في هذا المشروع؛ والوصفة {recipe} تقول {value}</translation>
    </message>
    <message>
        <source>from the recipe {recipe}</source>
        <translation>من الوصفة {recipe}</translation>
    </message>
    <message>
        <source>This check asks a teacher: its effect is seen after the next verification.</source>
        <translation>هذا الفحص يسأل معلّما: يظهر أثره بعد الفحص القادم.</translation>
    </message>
    <message>
        <source>No row that it looked at has been judged yet.</source>
        <translation>لم يُحكم بعد على أي سطر نظر إليه.</translation>
    </message>
    <message>
        <source>Of {kept} rows that people kept, {stopped} would be flagged or rejected ({stopped_now} are now). Of {rejected} that they rejected, {caught} would be caught ({caught_now} are now).</source>
        <translation>من {kept} سطرا أبقاها الناس سيوقَف {stopped} (والآن {stopped_now}). ومن {rejected} سطرا رفضوها سيُكشف {caught} (والآن {caught_now}).</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Shortest, times the seed</source>
        <translation>الأقصر، مقارنة بطول البذرة</translation>
    </message>
    <message>
        <source>Longest, times the seed</source>
        <translation>الأطول، مقارنة بطول البذرة</translation>
    </message>
    <message>
        <source>Fewest characters</source>
        <translation>أقل عدد من الحروف</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>أكبر عدد من الحروف</translation>
    </message>
    <message>
        <source>Least share</source>
        <translation>أصغر حصة</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>أكبر حصة</translation>
    </message>
    <message>
        <source>Largest likeness</source>
        <translation>أكبر شبه</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>أقل شبه</translation>
    </message>
    <message>
        <source>Least probability</source>
        <translation>أقل احتمال</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>أقل رقم</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Limits on synthetic rows</source>
        <translation>حدود الصفوف المولّدة</translation>
    </message>
    <message>
        <source>When one recipe or one teacher wrote most of the rows, or many rows say nearly the same: so the model does not learn the manner of one. Real rows are never limited.</source>
        <translation>عندما تكتب وصفة واحدة أو معلّم واحد معظم الصفوف، أو تتشابه صفوف كثيرة: حتى لا يتعلّم النموذج أسلوبًا واحدًا. لا حدّ للصفوف الحقيقية أبدًا.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>From one recipe</source>
        <translation>من الوصفة الواحدة</translation>
    </message>
    <message>
        <source>From one teacher</source>
        <translation>من المعلّم الواحد</translation>
    </message>
    <message>
        <source>Of near-copies</source>
        <translation>من شبه المكرّرات</translation>
    </message>
</context>
<context>
    <name>LivePasses</name>
    <message>
        <source>{check}: let {passed} of {judged} rows pass so far.</source>
        <extracomment>Under this share of passes a chip is marked; from there on it is fine only where all passed.</extracomment>
        <translation>{check}: مرّر حتى الآن {passed} من {judged} صفًّا.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All saved</source>
        <extracomment>Under this width, that of a small screen at 150 %, the pages need the room more than key hints. A page that is not in front is told in one go what changed; of how many rows at most. The window has been painted for the first time.</extracomment>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>You are {name}</source>
        <translation>أنت {name}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Zerria {version}. Free software under the Apache licence 2.0.</source>
        <translation>زرّيعة {version}. برنامج حرّ برخصة Apache 2.0.</translation>
    </message>
</context>
<context>
    <name>MeasuredPanel</name>
    <message>
        <source>Copy the numbers</source>
        <extracomment>A person wants a result: `start` with the mix as it is on the page. A person wants another mix: a function from the mix on the page to the one wanted.</extracomment>
        <translation>انسخ الأرقام</translation>
    </message>
    <message>
        <source>The mix or the rows have changed since this was reckoned.</source>
        <translation>تغيّر المزيج أو الصفوف بعد هذا الحساب.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّف.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>What the file holds</source>
        <extracomment>The part of the page that the form takes under its table, in pixels; the rest is scrolled to. The row (`SetAside`) and its parts, by role.</extracomment>
        <translation>ما في الملف</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Add as a seed</source>
        <translation>أضف كبذرة</translation>
    </message>
    <message>
        <source>Mend the chosen row</source>
        <translation>أصلح الصف المختار</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}، السطر {line}</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Nothing: the mix can be met.</source>
        <extracomment>Generate for this cell, so many rows.</extracomment>
        <translation>لا شيء: يمكن تحقيق المزيج.</translation>
    </message>
    <message>
        <source>Generate {number} more…</source>
        <translation>توليد {number} زيادة…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
</context>
<context>
    <name>MixDialogs</name>
    <message>
        <source>Load a mix</source>
        <translation>تحميل مزيج</translation>
    </message>
    <message>
        <source>Save the mix</source>
        <translation>حفظ المزيج</translation>
    </message>
</context>
<context>
    <name>MixForm</name>
    <message>
        <source>as many as there can be</source>
        <extracomment>A person changed something.</extracomment>
        <translation>أكثر ما يمكن</translation>
    </message>
    <message>
        <source>Real rows, at least</source>
        <translation>الصفوف الحقيقية، على الأقل</translation>
    </message>
    <message>
        <source>From one seed, at most</source>
        <translation>من البذرة الواحدة، على الأكثر</translation>
    </message>
    <message>
        <source>Rows in all</source>
        <translation>الصفوف إجمالًا</translation>
    </message>
    <message>
        <source>Validation, test</source>
        <translation>التحقّق، الاختبار</translation>
    </message>
    <message>
        <source>as in the list of quotas</source>
        <translation>كما في قائمة الحصص</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الأصناف</translation>
    </message>
    <message>
        <source>A seed and all that grew from it stay in the same part.</source>
        <translation>تبقى البذرة وكل ما نما منها في القسم نفسه.</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>as many of each</source>
        <translation>بالعدد نفسه لكل صنف</translation>
    </message>
    <message>
        <source>so many of each:</source>
        <translation>بهذا العدد لكل صنف:</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Take away</source>
        <extracomment>A person took a name away.</extracomment>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <extracomment>What no file system likes in a name. The path of the file, and the settings of the project.</extracomment>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Reviews from Algiers</source>
        <translation>آراء من الجزائر العاصمة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Kind of examples</source>
        <translation>نوع الأمثلة</translation>
    </message>
</context>
<context>
    <name>OfferedCorrection</name>
    <message>
        <source>Your correction</source>
        <translation>تصحيحك</translation>
    </message>
    <message>
        <source>{key} takes it up again</source>
        <translation>{key} يستعيده</translation>
    </message>
</context>
<context>
    <name>OneTrial</name>
    <message>
        <source>One trial of a prompt</source>
        <extracomment>What it does now: `loading`, `writing`, or nothing (&quot;&quot;). The answer (`Tried`). It could not answer (`UserError`).</extracomment>
        <translation>تجربة طلب واحد</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>What the rules did</source>
        <translation>ما فعلته القواعد</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>القرارات حتى الآن</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>هذا السطر</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>File and row</source>
        <translation>الملف والسطر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Seed&apos;s id</source>
        <translation>معرّف البذرة</translation>
    </message>
    <message>
        <source>Recipe, version, hash</source>
        <translation>الوصفة ونسختها وبصمتها</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Teacher&apos;s file (SHA-256)</source>
        <translation>ملف المعلّم (SHA-256)</translation>
    </message>
    <message>
        <source>Teacher&apos;s settings</source>
        <translation>إعدادات المعلّم</translation>
    </message>
    <message>
        <source>Run, time, random seed</source>
        <translation>الدفعة ووقتها وبذرتها العشوائية</translation>
    </message>
    <message>
        <source>Chosen for the run</source>
        <translation>ما اختير للدفعة</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>What the teacher was asked</source>
        <translation>ما طُلب من المعلّم</translation>
    </message>
    <message>
        <source>What the teacher answered</source>
        <translation>ما أجاب المعلّم</translation>
    </message>
    <message>
        <source>How the answer ended</source>
        <translation>كيف انتهى الجواب</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>النسخة {number}</translation>
    </message>
    <message>
        <source>undone, or done again</source>
        <translation>تراجع أو إعادة</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>ملاحظة: {text}</translation>
    </message>
</context>
<context>
    <name>OriginBars</name>
    <message>
        <source>Real</source>
        <extracomment>The candidates of a bar are to be looked at (`QueueFilter`), or the seeds.</extracomment>
        <translation>الحقيقية</translation>
    </message>
    <message>
        <source>Look at the seeds</source>
        <translation>اعرض البذور</translation>
    </message>
    <message>
        <source>Synthetic, accepted</source>
        <translation>مولَّد ومقبول</translation>
    </message>
    <message>
        <source>Look at the accepted rows</source>
        <translation>اعرض الصفوف المقبولة</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>ينتظر المراجعة</translation>
    </message>
    <message>
        <source>Review what waits</source>
        <translation>راجع ما ينتظر</translation>
    </message>
</context>
<context>
    <name>OriginPanel</name>
    <message>
        <source>Where it comes from</source>
        <extracomment>The next item is painted long before what it comes from is read. The button beside the heading: close it.</extracomment>
        <translation>من أين جاء</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>OtherScript</name>
    <message>
        <source>In Arabic letters</source>
        <extracomment>What reading may take of one turn of the event loop. The reading follows what is typed after a pause. A new item is painted first.</extracomment>
        <translation>بحروف عربية</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>بحروف لاتينية</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>What will come out</source>
        <extracomment>Sources of a conflict that get a button each; uids that a sentence names. Go to this page. Keep these rules on licences in the mix.</extracomment>
        <translation>ما الذي سيخرج</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Nothing is missing: the mix can be met.</source>
        <translation>لا ينقص شيء: يمكن تحقيق المزيج.</translation>
    </message>
    <message>
        <source>Nothing can be exported: licences are in conflict.</source>
        <translation>لا يمكن تصدير شيء: الرخص متعارضة.</translation>
    </message>
    <message>
        <source>Nothing can be exported yet.</source>
        <translation>لا يمكن تصدير شيء بعد.</translation>
    </message>
    <message>
        <source>{rows} rows: {real} real, {made} synthetic.</source>
        <translation>عدد الصفوف {rows}: حقيقية {real}، مولّدة {made}.</translation>
    </message>
    <message>
        <source>Licence of the dataset: none that Zerria can name for all rows.</source>
        <translation>رخصة مجموعة البيانات: لا رخصة واحدة يمكن لزرّيعة أن تسمّيها لكل الصفوف.</translation>
    </message>
    <message>
        <source>Licence of the dataset: {licence}.</source>
        <translation>رخصة مجموعة البيانات: {licence}.</translation>
    </message>
    <message>
        <source>Left out: {sources}.</source>
        <translation>متروكة: {sources}.</translation>
    </message>
    <message>
        <source>Leave out {source}</source>
        <translation>ترك {source}</translation>
    </message>
    <message>
        <source>Take in rows of unknown licence</source>
        <translation>قبول صفوف مجهولة الرخصة</translation>
    </message>
    <message>
        <source>Take in every source again</source>
        <translation>إدخال كل المصادر من جديد</translation>
    </message>
    <message>
        <source>Change the mix</source>
        <translation>تغيير المزيج</translation>
    </message>
    <message>
        <source>Add seeds</source>
        <translation>إضافة بذور</translation>
    </message>
    <message>
        <source>Generate more</source>
        <translation>توليد المزيد</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>everything that is missing</source>
        <extracomment>Rows up to which it is reckoned in the window&apos;s process (some 20 ms). The answer (`Outlook`).</extracomment>
        <translation>كل ما ينقص</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>What to do next</source>
        <extracomment>The candidates of this status are to be looked at. A person wants to draw the columns of records.</extracomment>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>ما فيه</translation>
    </message>
    <message>
        <source>Draw the columns…</source>
        <translation>ارسم الأعمدة…</translation>
    </message>
    <message>
        <source>Columns of records</source>
        <translation>أعمدة السجلات</translation>
    </message>
    <message>
        <source>Look at these rows</source>
        <translation>اعرض هذه الأسطر</translation>
    </message>
    <message>
        <source>Look at the flagged rows</source>
        <translation>اعرض الأسطر المعلَّمة</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>البذور</translation>
    </message>
    <message>
        <source>Candidates that wait</source>
        <translation>المقترحات المنتظرة</translation>
    </message>
    <message>
        <source>Review what waits</source>
        <translation>راجع ما ينتظر</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Accepted after an edit</source>
        <translation>المقبولة بعد تعديل</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Skipped or flagged</source>
        <translation>المتخطّاة أو المعلَّمة</translation>
    </message>
    <message>
        <source>Bring in real examples first: everything grows from them.</source>
        <translation>أدخل أمثلة حقيقية أولًا: كل شيء ينمو منها.</translation>
    </message>
    <message>
        <source>Import seeds</source>
        <translation>استيراد بذور</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for your decision.</source>
        <translation>
            <numerusform>لا مقترحات تنتظر قرارك.</numerusform>
            <numerusform>مقترح واحد ينتظر قرارك.</numerusform>
            <numerusform>مقترحان ينتظران قرارك.</numerusform>
            <numerusform>%n مقترحات تنتظر قرارك.</numerusform>
            <numerusform>%n مقترحًا ينتظر قرارك.</numerusform>
            <numerusform>%n مقترح ينتظر قرارك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Curate</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Let the teacher write candidates from your seeds.</source>
        <translation>دع المعلّم يكتب مقترحات من بذورك.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>توليد</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were skipped or flagged: decide on them.</source>
        <translation>
            <numerusform>لا سطر متخطّى أو معلَّم.</numerusform>
            <numerusform>سطر واحد متخطّى أو معلَّم: قرّر فيه.</numerusform>
            <numerusform>سطران متخطّيان أو معلَّمان: قرّر فيهما.</numerusform>
            <numerusform>%n أسطر متخطّاة أو معلَّمة: قرّر فيها.</numerusform>
            <numerusform>%n سطرًا متخطّى أو معلَّمًا: قرّر فيها.</numerusform>
            <numerusform>%n سطر متخطّى أو معلَّم: قرّر فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>اعرضها</translation>
    </message>
    <message>
        <source>Every candidate has a decision: export a dataset, or generate more.</source>
        <translation>لكل مقترح قرار: صدّر مجموعة بيانات أو ولّد المزيد.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>How steady your answers are</source>
        <extracomment>Whether rows are to be shown again from now on. The rows that were answered otherwise are wanted, one after the other.</extracomment>
        <translation>ثبات أجوبتك</translation>
    </message>
    <message>
        <source>Show one of twenty of my rows again, unmarked</source>
        <translation>أعد إظهار سطر من كل عشرين من أسطري، بلا علامة</translation>
    </message>
    <message>
        <source>One of {count} rows in the queue is one that you decided long ago, shown as if it were new, once you have decided {least}. Your answer changes nothing in it: it only tells how steady the answers are. Each person sees their own figures alone.</source>
        <translation>سطر من كل {count} في الصف هو سطر قرّرت فيه من زمان، يظهر كأنه جديد، بعد أن تقرر في {least}. جوابك لا يغيّر فيه شيئا: يبيّن فقط كم تثبت الأجوبة. وكل واحد يرى أرقامه وحده.</translation>
    </message>
    <message>
        <source>Reasons that changed most: {reasons}</source>
        <translation>الأسباب التي تغيرت أكثر: {reasons}</translation>
    </message>
    <message>
        <source>Settle what you answered otherwise ({count})</source>
        <translation>احسم ما أجبت عنه جوابا آخر ({count})</translation>
    </message>
    <message>
        <source>No row was judged twice yet.</source>
        <translation>لم يُحكم على أي سطر مرتين بعد.</translation>
    </message>
    <message>
        <source>You judged {count} rows twice and answered the same in {share} ({low} to {high}, 95 % sure).</source>
        <translation>عدد الأسطر التي حكمت عليها مرتين: {count}، وكان جوابك نفسه في {share} منها (من {low} إلى {high}، مؤكد بنسبة 95 %).</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa needs {count} rows, and both kinds of answers: kept and rejected.</source>
        <translation>كابا كوهين تحتاج إلى {count} سطرا، وإلى النوعين من الأجوبة: قبول ورفض.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: {kappa} (the same beyond chance: kept, with or without an edit, or rejected; 1 is always).</source>
        <translation>كابا كوهين: {kappa} (التوافق بعد طرح الصدفة: قبول، مع تعديل أو بدونه، أو رفض؛ و1 يعني دائما).</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>No project is open</source>
        <extracomment>Writes come many a second while something runs; a page follows them at this pace. Wide enough for two lines of advice; the page keeps it in its middle.</extracomment>
        <translation>لا مشروع مفتوح</translation>
    </message>
    <message>
        <source>Open a project, or make a new one, to begin.</source>
        <translation>افتح مشروعًا أو أنشئ مشروعًا جديدًا للبدء.</translation>
    </message>
    <message>
        <source>Go to Project</source>
        <translation>إلى المشروع</translation>
    </message>
</context>
<context>
    <name>PassChart</name>
    <message>
        <source>What passed the checks, in the chosen run</source>
        <extracomment>Verifiers shown: those that stopped most. The rest are told by a line. Under this share of passes a bar is marked. The candidates of the run that this verifier stopped are to be looked at.</extracomment>
        <translation>ما اجتاز الفحوص في الدفعة المختارة</translation>
    </message>
    <message>
        <source>Look at the rows it stopped</source>
        <translation>اعرض الأسطر التي أوقفها</translation>
    </message>
    <message>
        <source>This run has no candidates that were checked.</source>
        <translation>ليس في هذه الدفعة مقترحات فُحصت.</translation>
    </message>
    <message>
        <source>And {count} more checks that let at least as many pass.</source>
        <translation>وفحوص أخرى عددها {count} اجتازها مثل هذا العدد أو أكثر.</translation>
    </message>
</context>
<context>
    <name>PassageSizes</name>
    <message>
        <source>Longest passage, in characters</source>
        <extracomment>A person changed one: the document is to be cut anew.</extracomment>
        <translation>أطول مقطع، بالحروف</translation>
    </message>
    <message>
        <source>Of these, from the one before</source>
        <translation>منها من المقطع السابق</translation>
    </message>
    <message>
        <source>A passage ends where a sentence ends. Short passages suit small models; some overlap keeps what two passages say together.</source>
        <translation>ينتهي المقطع حيث تنتهي جملة. المقاطع القصيرة تناسب النماذج الصغيرة؛ وبعض التداخل يحفظ ما يقوله مقطعان معا.</translation>
    </message>
</context>
<context>
    <name>PersonalDataChoice</name>
    <message>
        <source>Keep it as it is</source>
        <translation>اتركها كما هي</translation>
    </message>
    <message>
        <source>Put its kind in its place</source>
        <translation>ضع نوعها مكانها</translation>
    </message>
    <message>
        <source>Put invented data in its place</source>
        <translation>ضع بيانات مختلقة مكانها</translation>
    </message>
    <message>
        <source>On import</source>
        <translation>عند الاستيراد</translation>
    </message>
    <message>
        <source>Personal data on import</source>
        <translation>البيانات الشخصية عند الاستيراد</translation>
    </message>
    <message>
        <source>In the first rows: {kinds}.</source>
        <translation>في أول الصفوف: {kinds}.</translation>
    </message>
    <message>
        <source>None was seen in the first rows.</source>
        <translation>لا شيء منها في أول الصفوف.</translation>
    </message>
    <message>
        <source>Teachers and exports will see it.</source>
        <translation>سيراها المعلّمون وملفات التصدير.</translation>
    </message>
    <message>
        <source>A phone number becomes [PHONE], an e-mail address [EMAIL]. The original stays in the project; no teacher and no export sees it.</source>
        <translation>يصير رقم الهاتف [PHONE] والبريد الإلكتروني [EMAIL]. يبقى الأصل في المشروع، ولا يراه معلّم ولا ملف تصدير.</translation>
    </message>
    <message>
        <source>The same number becomes the same invented one, which nobody has. The original stays in the project; no teacher and no export sees it.</source>
        <translation>يصير الرقم نفسه دائمًا الرقمَ المختلق نفسه الذي لا يملكه أحد. يبقى الأصل في المشروع، ولا يراه معلّم ولا ملف تصدير.</translation>
    </message>
    <message>
        <source>Rows with personal data: {rows} ({kinds}). Teachers and exports will see it.</source>
        <translation>صفوف فيها بيانات شخصية: {rows} ({kinds}). سيراها المعلّمون وملفات التصدير.</translation>
    </message>
    <message>
        <source>Personal data was replaced in {rows} rows ({kinds}).</source>
        <translation>صفوف استُبدلت بياناتها الشخصية: {rows} ({kinds}).</translation>
    </message>
</context>
<context>
    <name>PreferencesScreen</name>
    <message>
        <source>as the computer</source>
        <translation>كما في الحاسوب</translation>
    </message>
    <message>
        <source>light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Hide scores and checks until a row is decided, so that they sway nobody</source>
        <translation>أخفِ الأرقام والفحوص حتى يُحكم على السطر، كي لا تؤثر في أحد</translation>
    </message>
    <message>
        <source>A sample of the text</source>
        <translation>عيّنة من النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Arabic font</source>
        <translation>الخط الطباعي العربي</translation>
    </message>
    <message>
        <source>The text that is reviewed</source>
        <translation>النص الذي يُراجَع</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Your decisions are kept under this name, in the project, for the team.</source>
        <translation>تُحفظ قراراتك بهذا الاسم في المشروع، من أجل الفريق.</translation>
    </message>
    <message>
        <source>From now on your decisions are kept under your new name.</source>
        <translation>من الآن تُحفظ قراراتك باسمك الجديد.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
</context>
<context>
    <name>PrivacyLimitsForm</name>
    <message>
        <source>stops the export</source>
        <extracomment>A person changed a limit: a function from the limits as they are to the ones wanted.</extracomment>
        <translation>توقف التصدير</translation>
    </message>
    <message>
        <source>is told, and the export goes on</source>
        <translation>يُنبَّه إليها ويستمر التصدير</translation>
    </message>
    <message>
        <source>is not looked for</source>
        <translation>لا يُبحث عنها</translation>
    </message>
    <message>
        <source>Synthetic rows that copy a real one, at most</source>
        <translation>الصفوف المولّدة التي تنسخ صفًا حقيقيًا، على الأكثر</translation>
    </message>
    <message>
        <source>Synthetic rows that nearly copy one, at most</source>
        <translation>الصفوف المولّدة التي تكاد تنسخ صفًا حقيقيًا، على الأكثر</translation>
    </message>
    <message>
        <source>Personal data left in a row</source>
        <translation>بيانات شخصية باقية في صف</translation>
    </message>
    <message>
        <source>100 % never stops an export. The mix file keeps these limits.</source>
        <translation>القيمة 100 % لا توقف التصدير أبدًا. يحفظ ملف المزيج هذه الحدود.</translation>
    </message>
    <message>
        <source>{what}: {found} found, at most {most} allowed.</source>
        <translation>{what}: وُجد {found}، والمسموح {most} على الأكثر.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>أشباه النسخ</translation>
    </message>
    <message>
        <source>Personal data is left.</source>
        <translation>بقيت بيانات شخصية.</translation>
    </message>
    <message>
        <source>Under these limits an export would not be stopped.</source>
        <translation>بهذه الحدود لا يتوقف التصدير.</translation>
    </message>
    <message>
        <source>Under these limits an export would be stopped.</source>
        <translation>بهذه الحدود يتوقف التصدير.</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Look for copies and personal data</source>
        <translation>ابحث عن النسخ والبيانات الشخصية</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>Before a dataset leaves: which synthetic rows repeat a real one, how near they lie to real rows, and where telephone numbers, addresses and the like are left. The rows are those that an export under your mix would hold.</source>
        <translation>قبل أن تخرج مجموعة البيانات: أي الصفوف المولّدة يكرّر صفًا حقيقيًا، وما قربها من الصفوف الحقيقية، وأين بقيت أرقام هواتف وعناوين وما شابهها. الصفوف هي ما سيضمّه التصدير بمزيجك.</translation>
    </message>
    <message>
        <source>Nothing was looked for yet. Press “Look for copies and personal data”; accept some candidates first, for only they can copy a real row. You can go on working meanwhile.</source>
        <translation>لم يُبحث عن شيء بعد. اضغط «ابحث عن النسخ والبيانات الشخصية»؛ واقبل بعض المقترحات أولًا، فهي وحدها قد تنسخ صفًا حقيقيًا. يمكنك متابعة العمل في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>صفوف تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>افتح الصف</translation>
    </message>
    <message>
        <source>What stops an export</source>
        <translation>ما يوقف التصدير</translation>
    </message>
    <message>
        <source>How far rows lie apart</source>
        <translation>كم تبتعد الصفوف بعضها عن بعض</translation>
    </message>
    <message>
        <source>Copies are found by their letters, not by their meaning: a retelling is not found. Personal data is found by its shape; a name alone is not. Finding nothing proves nothing: read some rows yourself.</source>
        <translation>تُعرف النسخ بحروفها لا بمعناها: ما قيل بكلمات أخرى لا يُكتشف. وتُعرف البيانات الشخصية بشكلها؛ أما الاسم وحده فلا. عدم العثور على شيء لا يثبت شيئًا: اقرأ بعض الصفوف بنفسك.</translation>
    </message>
    <message>
        <source>An export would hold no synthetic row, so nothing can copy a real one.</source>
        <translation>لن يضمّ التصدير صفًا مولّدًا، فلا شيء ينسخ صفًا حقيقيًا.</translation>
    </message>
    <message>
        <source>No synthetic row of an export copies a real one.</source>
        <translation>لا صف مولّد في التصدير ينسخ صفًا حقيقيًا.</translation>
    </message>
    <message>
        <source>Of {rows} synthetic rows in an export, {exact} copy a real row word for word and {near} nearly.</source>
        <translation>من {rows} من الصفوف المولّدة في التصدير، ينسخ {exact} صفًا حقيقيًا كلمةً بكلمة، ويكاد ينسخه {near}.</translation>
    </message>
    <message>
        <source>No personal data was found.</source>
        <translation>لم تُوجد بيانات شخصية.</translation>
    </message>
    <message>
        <source>Personal data is left in {count} of {rows} rows: {kinds}.</source>
        <translation>بقيت بيانات شخصية في {count} من {rows} من الصفوف: {kinds}.</translation>
    </message>
    <message>
        <source>near-copy, {share}</source>
        <translation>شبه نسخة، {share}</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>in a real row</source>
        <translation>في صف حقيقي</translation>
    </message>
    <message>
        <source>in a synthetic row</source>
        <translation>في صف مولّد</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>الموجود</translation>
    </message>
    <message>
        <source>Real row, or where</source>
        <translation>الصف الحقيقي، أو الموضع</translation>
    </message>
    <message>
        <source>The first {shown} of {count} finds.</source>
        <translation>أول {shown} مما وُجد، من {count}.</translation>
    </message>
    <message>
        <source>This is a real row. Mend its file and import it anew, or have personal data replaced while it is imported.</source>
        <translation>هذا صف حقيقي. أصلح ملفه واستورده من جديد، أو اطلب استبدال البيانات الشخصية عند الاستيراد.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>إلى البذور</translation>
    </message>
    <message>
        <source>This row is no longer in the project.</source>
        <translation>لم يعد هذا الصف في المشروع.</translation>
    </message>
    <message>
        <source>There are too few rows to say: {rows} real ones and {grown} grown from half of them are needed.</source>
        <translation>الصفوف أقل من أن يُحكم عليها: يلزم {rows} حقيقية، و{grown} نمت من نصفها.</translation>
    </message>
    <message>
        <source>{share} of the synthetic rows lie nearer to the real rows that they grew from than to real rows set aside; if they kept nothing of their seeds it would be half. {below} lie nearer to a real row than nearly all other real rows do. Paraphrases stay near on purpose, so no limit rests on this.</source>
        <translation>{share} من الصفوف المولّدة أقرب إلى الصفوف الحقيقية التي نمت منها منها إلى صفوف حقيقية وُضعت جانبًا؛ ولو لم تُبقِ شيئًا من بذورها لكانت النسبة النصف. و{below} منها أقرب إلى صف حقيقي من جُلّ الصفوف الحقيقية الأخرى. إعادة الصياغة تبقى قريبة عن قصد، فلا حدّ يقوم على هذا.</translation>
    </message>
    <message>
        <source>Synthetic rows to the real ones they grew from</source>
        <translation>من الصفوف المولّدة إلى الحقيقية التي نمت منها</translation>
    </message>
    <message>
        <source>Synthetic rows to real ones set aside</source>
        <translation>من الصفوف المولّدة إلى حقيقية وُضعت جانبًا</translation>
    </message>
    <message>
        <source>Real rows set aside to the other half</source>
        <translation>من الحقيقية الموضوعة جانبًا إلى النصف الآخر</translation>
    </message>
    <message>
        <source>Distance to the closest real row (DCR), 0 for the same text, 1 for nothing in common; the bars are medians, the 5th percentiles are {training}, {held_out} and {real}. Closest over second closest (NNDR): {ratio} to the rows they grew from, {other} to those set aside. {rows} synthetic rows against two halves of {half}.</source>
        <translation>المسافة إلى أقرب صف حقيقي (DCR): 0 للنص نفسه و1 حين لا شيء مشترك؛ الأشرطة قيم وسيطة، والمئين الخامس {training} و{held_out} و{real}. الأقرب على ثاني الأقرب (NNDR): {ratio} إلى صفوف الأصل و{other} إلى ما وُضع جانبًا. {rows} من الصفوف المولّدة مقابل نصفين في كل منهما {half}.</translation>
    </message>
</context>
<context>
    <name>PrivacyRun</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress of this set</source>
        <translation>التقدّم في هذه المجموعة</translation>
    </message>
    <message>
        <source>goal {number}</source>
        <translation>الهدف {number}</translation>
    </message>
    <message>
        <source>goal {number} min</source>
        <translation>الهدف {number} د</translation>
    </message>
    <message>
        <source>{number} left</source>
        <translation>الباقي: {number}</translation>
    </message>
    <message>
        <source>{number} per hour</source>
        <translation>{number} في الساعة</translation>
    </message>
    <message>
        <source>{number} s each</source>
        <translation>{number} ثا للواحدة</translation>
    </message>
    <message>
        <source>{number} accepted</source>
        <translation>المقبول: {number}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <extracomment>The person wants it to stop.</extracomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
</context>
<context>
    <name>ProjectScreen</name>
    <message>
        <source>Zerria projects</source>
        <translation>مشاريع زرّيعة</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Grow seeds into a dataset</source>
        <translation>من البذور إلى مجموعة بيانات</translation>
    </message>
    <message>
        <source>Zerria grows a small set of real Darija examples into a larger, balanced one.</source>
        <translation>تنمّي زرّيعة مجموعة صغيرة من أمثلة الدارجة الحقيقية إلى مجموعة أكبر ومتوازنة.</translation>
    </message>
    <message>
        <source>A teacher on this computer writes candidates; you accept, edit or reject them.</source>
        <translation>يكتب معلّم على هذا الحاسوب مقترحات؛ وأنت تقبلها أو تعدّلها أو ترفضها.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>تجربة المثال</translation>
    </message>
    <message>
        <source>Another project</source>
        <translation>مشروع آخر</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
</context>
<context>
    <name>PromptPreview</name>
    <message>
        <source>Who the teacher is to be</source>
        <extracomment>Seeds looked at to find some that fit, and how many of those one preview may show as examples. The same with another seed. The teacher is to answer it once, or to stop doing so.</extracomment>
        <translation>دور المعلّم</translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation>ما يُطلب منه</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>بذرة أخرى</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Try it once</source>
        <translation>جرّب مرة</translation>
    </message>
    <message>
        <source>This teacher reads no prompt. It changes your sentences by rules, at once:</source>
        <translation>هذا المعلم لا يقرأ تعليمات. يغيّر جملك بقواعد وعلى الفور:</translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation>أوقف التجربة</translation>
    </message>
    <message>
        <source>The teacher is being loaded…</source>
        <translation>يُحمَّل المعلّم…</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>المعلّم يجيب…</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>The check itself did not work. Try it again.</source>
        <extracomment>Bytes of an export up to which it is checked in the window&apos;s process. The folder, and what is wrong with it, in words; empty: everything holds.</extracomment>
        <translation>لم ينجح الفحص نفسه. حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>QueuedTable</name>
    <message>
        <source>No run waits. While one is in progress, “Add to the queue” lets the next one wait for it; it then begins by itself.</source>
        <translation>لا دفعة تنتظر. ما دامت دفعة جارية، يجعل «أضف إلى الانتظار» الدفعة التالية تنتظرها ثم تبدأ وحدها.</translation>
    </message>
    <message>
        <source>Runs that wait</source>
        <translation>الدفعات المنتظرة</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>أبكر</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>أخرجها</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>ابدأ المنتظرة</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>until the quotas are met</source>
        <translation>حتى تكتمل الحصص</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>{number} في المجموع</translation>
    </message>
    <message>
        <source>{number} from each seed</source>
        <translation>{number} من كل بذرة</translation>
    </message>
</context>
<context>
    <name>QuotaSection</name>
    <message>
        <source>Quotas</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>When you need so many rows of a kind: of a label in one variety, of long texts, of a topic. A quota says how many; what is missing is then told.</source>
        <translation>عندما تحتاج إلى عدد معيّن من نوع ما: صنف في لهجة واحدة، نصوص طويلة، موضوع. الحصّة تحدّد العدد، ثم يُذكر ما ينقص.</translation>
    </message>
    <message>
        <source>One more quota</source>
        <translation>حصّة أخرى</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>عدد الصفوف</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Choose a value, or write one.</source>
        <translation>اختر قيمة أو اكتب واحدة.</translation>
    </message>
    <message>
        <source>There is a quota for these rows already: change it above.</source>
        <translation>توجد حصّة لهذه الصفوف: غيّرها في الأعلى.</translation>
    </message>
    <message>
        <source>crossed with…</source>
        <translation>مع تقاطع…</translation>
    </message>
</context>
<context>
    <name>RareSection</name>
    <message>
        <source>Rare kinds of rows</source>
        <translation>أنواع الصفوف النادرة</translation>
    </message>
    <message>
        <source>When a label or a variety is so rare that a model would hardly learn it: give it a least number of rows, and let what is still missing be repeated in training.</source>
        <translation>عندما يكون صنف أو لهجة نادرًا لدرجة لا يكاد النموذج يتعلّمه: أعطه عددًا أدنى من الصفوف، ودع ما يبقى ناقصًا يُكرَّر في التدريب.</translation>
    </message>
    <message>
        <source>no kind is rare</source>
        <translation>لا نوع نادر</translation>
    </message>
    <message>
        <source>and nothing else</source>
        <translation>ولا شيء آخر</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>in rows</source>
        <translation>بعدد الصفوف</translation>
    </message>
    <message>
        <source>as a share</source>
        <translation>كنسبة</translation>
    </message>
    <message>
        <source>once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>write the row again</source>
        <translation>كتابة الصف مرة أخرى</translation>
    </message>
    <message>
        <source>give the row a weight</source>
        <translation>إعطاء الصف وزنًا</translation>
    </message>
    <message>
        <source>Rare: less than</source>
        <translation>النادر: أقل من</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>العدّ حسب</translation>
    </message>
    <message>
        <source>crossed with</source>
        <translation>بالتقاطع مع</translation>
    </message>
    <message>
        <source>Least number</source>
        <translation>العدد الأدنى</translation>
    </message>
    <message>
        <source>Rows of each</source>
        <translation>صفوف كل نوع</translation>
    </message>
    <message>
        <source>Share of each</source>
        <translation>نسبة كل نوع</translation>
    </message>
    <message>
        <source>Each row at most</source>
        <translation>كل صف على الأكثر</translation>
    </message>
    <message>
        <source>Instead of more rows</source>
        <translation>بدل صفوف أخرى</translation>
    </message>
    <message>
        <source>A repeated row is only written for training; it counts for no quota, and the export says how often it is there.</source>
        <translation>لا يُكتب الصف المكرّر إلا للتدريب؛ ولا يُحسب في أي حصّة، ويذكر التصدير عدد مرّاته.</translation>
    </message>
</context>
<context>
    <name>RecheckCard</name>
    <message>
        <source>The rows that wait</source>
        <extracomment>It could not be done (`UserError`); what was done, in words.</extracomment>
        <translation>الأسطر المنتظرة</translation>
    </message>
    <message>
        <source>Check the waiting rows again</source>
        <translation>افحص الأسطر المنتظرة من جديد</translation>
    </message>
    <message>
        <source>Ask the teacher about the waiting rows</source>
        <translation>اسأل المعلّم عن الأسطر المنتظرة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Rows, the best first</source>
        <translation>عدد الأسطر، الأفضل أولًا</translation>
    </message>
    <message>
        <source>These checks ask a teacher: choose which. Rows that it was asked about are left out, so what was stopped goes on where it was.</source>
        <translation>هذه الفحوص تسأل معلّمًا: اختر أيّها. الأسطر التي سُئل عنها تُترك، فما أُوقف يتابَع من حيث توقف.</translation>
    </message>
    <message>
        <source>No teacher here can be asked: add a model file in Teachers.</source>
        <translation>لا معلّم هنا يمكن سؤاله: أضف ملف نموذج في «المعلّمون».</translation>
    </message>
    <message>
        <source>Rows that wait: {count}. Moved thresholds, new seeds and newly accepted rows reach them when they are checked again: their verdicts and their order may change. Rows that people decided on stay as they are. A copy of the project is kept first.</source>
        <translation>الأسطر المنتظرة: {count}. الحدود التي غيّرتها والبذور الجديدة والأسطر المقبولة حديثًا تصل إليها عند فحصها من جديد: قد تتغير أحكامها وترتيبها. ما قرّره الناس يبقى كما هو. تُحفظ نسخة من المشروع أولًا.</translation>
    </message>
    <message>
        <source>No row waits: generate some first.</source>
        <translation>لا سطر ينتظر: ولّد بعض الأسطر أولًا.</translation>
    </message>
    <message>
        <source>Asking the teacher</source>
        <translation>جارٍ سؤال المعلّم</translation>
    </message>
    <message>
        <source>Checking the rows again</source>
        <translation>جارٍ فحص الأسطر من جديد</translation>
    </message>
    <message>
        <source>Rows checked again: {checked}; changed: {changed}; stopped that were not: {stopped}; no longer stopped: {freed}. Decisions stay as they were.</source>
        <translation>أسطر فُحصت من جديد: {checked}؛ تغيّرت: {changed}؛ أُوقفت ولم تكن: {stopped}؛ لم تعد موقوفة: {freed}. القرارات باقية كما كانت.</translation>
    </message>
    <message>
        <source>Stopped; what was done stays.</source>
        <translation>أُوقف؛ ما تمّ يبقى.</translation>
    </message>
</context>
<context>
    <name>RecheckRun</name>
    <message>
        <source>Asking the teacher</source>
        <translation>جارٍ سؤال المعلّم</translation>
    </message>
    <message>
        <source>Checking the rows again</source>
        <translation>جارٍ فحص الأسطر من جديد</translation>
    </message>
</context>
<context>
    <name>RecordColumns</name>
    <message>
        <source>Columns of records</source>
        <extracomment>Places of the columns of the table.</extracomment>
        <translation>أعمدة السجلات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>يحتوي</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>لازم</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>شخصي</translation>
    </message>
    <message>
        <source>Choices, with ; between</source>
        <translation>الاختيارات، بينها ;</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>أضف عمودا</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>احذفه</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى فوق</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى تحت</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>خذها من ملف…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>اكتبها في ملف…</translation>
    </message>
    <message>
        <source>Keep these columns</source>
        <translation>احتفظ بهذه الأعمدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Every record has a text: it is what is judged. A personal column gets pseudonyms when real records are imported, always the same for the same value.</source>
        <translation>لكل سجل نص، وهو الذي يُحكم عليه. العمود الشخصي تُستبدل قيمه بأسماء مستعارة عند استيراد سجلات حقيقية، وهي نفسها دائما للقيمة نفسها.</translation>
    </message>
    <message>
        <source>this table</source>
        <translation>هذا الجدول</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نصا</translation>
    </message>
    <message>
        <source>one of the choices</source>
        <translation>أحد الاختيارات</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددا</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>تاريخا</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>مبلغا من المال</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>مكانا</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>اسم شخص</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>رقم هاتف</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A medium text must have more words than a short one. Change the lengths.</source>
        <translation>يجب أن يكون النص المتوسط أطول من القصير بعدد الكلمات. غيّر الأطوال.</translation>
    </message>
    <message>
        <source>There are two quotas for {cell}. Remove one.</source>
        <translation>توجد حصّتان لـ {cell}. أزل إحداهما.</translation>
    </message>
    <message>
        <source>The quotas by {what} come to {share} of all rows: more than there are. Lower one.</source>
        <translation>مجموع الحصص حسب {what} هو {share} من كل الصفوف: أكثر من الموجود. خفّض إحداها.</translation>
    </message>
    <message>
        <source>The quotas by {what} ask for {wanted} rows, and the mix for {rows} in all. Lower a quota, or ask for more rows.</source>
        <translation>تطلب الحصص حسب {what} عددًا من الصفوف هو {wanted}، والمزيج يطلب {rows} إجمالًا. خفّض حصّة أو اطلب صفوفًا أكثر.</translation>
    </message>
</context>
<context>
    <name>Rejecting</name>
    <message>
        <source>No reason was given yet.</source>
        <extracomment>The project&apos;s, in the order of their digits. What was written for the item on screen.</extracomment>
        <translation>لم يُعط أي سبب بعد.</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Nothing was exported yet. Choose a format and a folder, then export.</source>
        <extracomment>Open, or check, this folder.</extracomment>
        <translation>لم يُصدَّر شيء بعد. اختر صيغة ومجلدًا ثم صدّر.</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>التصديرات السابقة</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>الحقيقية</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>حلّ محلّه تصدير أحدث</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>لم يعد موجودًا</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>problems: {count}</source>
        <translation>المشكلات: {count}</translation>
    </message>
    <message>
        <source>everything holds</source>
        <translation>كل شيء صحيح</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Export first, or choose a past export: its check is shown here.</source>
        <extracomment>Pixels of the page that sentences may take; they scroll. Open, or check again, this folder.</extracomment>
        <translation>صدّر أوّلًا أو اختر تصديرًا سابقًا: يظهر فحصه هنا.</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>ملفات التصدير</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Checking {folder}…</source>
        <translation>جارٍ فحص {folder}…</translation>
    </message>
    <message>
        <source>{folder} does not hold what it promises:</source>
        <translation>لا يفي {folder} بما يَعِد به:</translation>
    </message>
    <message>
        <source>{folder}: everything holds. The files are whole, each row has the right form, no seed is on two sides, and the quotas are as the manifest says.</source>
        <translation>{folder}: كل شيء صحيح. الملفات كاملة، وكل صف بالشكل الصحيح، ولا بذرة في قسمين، والحصص كما يذكرها البيان.</translation>
    </message>
    <message>
        <source>The check was stopped, so nothing can be said of this export.</source>
        <translation>أُوقف الفحص، فلا يمكن قول شيء عن هذا التصدير.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>متابعة العمل</translation>
    </message>
    <message>
        <source>This is a mistake of the program, not yours.</source>
        <translation>هذا خطأ من البرنامج لا منك.</translation>
    </message>
    <message>
        <source>What you decided is saved. The details below are also in {file}; send them to whoever looks after Zerria.</source>
        <translation>ما قرّرته محفوظ. التفاصيل أدناه موجودة أيضًا في {file}؛ أرسلها إلى من يعتني بزرّيعة.</translation>
    </message>
</context>
<context>
    <name>RepresentationPanel</name>
    <message>
        <source>Representation</source>
        <extracomment>Whose shifts are told first. More rows of one class are wanted (`MoreRows`). The rows of one class are to be looked at (`QueueFilter`).</extracomment>
        <translation>التمثيل</translation>
    </message>
    <message>
        <source>Compare the rows</source>
        <translation>قارن الصفوف</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>جارٍ المقارنة</translation>
    </message>
    <message>
        <source>A teacher repeats what it writes best, and reviewing prefers what one likes. Here you see which kinds of texts have become rarer, or more frequent, than among your real rows: by variety, script, register, topic, label, length, and by the gender that a text shows of who speaks and who is spoken to.</source>
        <translation>يكرّر المعلّم ما يحسن كتابته، وتفضّل المراجعة ما يعجب. هنا ترى أي أنواع النصوص صار أندر أو أكثر مما هو بين صفوفك الحقيقية: بحسب اللهجة والخط والسجلّ اللغوي والموضوع والصنف والطول، وبحسب الجنس الذي يُظهره النص للمتكلّم والمخاطَب.</translation>
    </message>
    <message>
        <source>Nothing was compared yet. Press “Compare the rows”: it needs seeds and generated rows, and accepted ones tell the most. You can go on working meanwhile.</source>
        <translation>لم يُقارَن شيء بعد. اضغط «قارن الصفوف»: يلزم وجود بذور وصفوف مولّدة، والصفوف المقبولة أكثرها دلالة. يمكنك متابعة العمل في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Which rows are compared</source>
        <translation>أي الصفوف تُقارَن</translation>
    </message>
    <message>
        <source>Show the statistics</source>
        <translation>أظهر الإحصاءات</translation>
    </message>
    <message>
        <source>Differences found besides this one: {count}.</source>
        <translation>الفروق الأخرى الموجودة: {count}.</translation>
    </message>
    <message>
        <source>Nothing has shifted: the rows are like your real ones.</source>
        <translation>لم يتغيّر شيء: الصفوف تشبه صفوفك الحقيقية.</translation>
    </message>
    <message>
        <source>There are too few rows to judge: {rows} rows from {seeds} seeds are needed on each side. The counts are below.</source>
        <translation>الصفوف أقل من أن يُحكم عليها: يلزم في كل جانب {rows} من الصفوف من {seeds} من البذور. الأعداد في الأسفل.</translation>
    </message>
    <message>
        <source>Who speaks and who is spoken to is read from word endings, by rules that know Algerian and Moroccan Darija only. In 200 sentences that we wrote ourselves, the 111 genders they named were right and four were missed; of 100 they named in posts and comments, {speaker} were right for who speaks and {addressee} for who is spoken to. It is the gender that a text shows, not that of its author; most texts show none.</source>
        <translation>يُقرأ المتكلّم والمخاطَب من أواخر الكلمات، بقواعد لا تعرف إلا الدارجة الجزائرية والمغربية. في 200 جملة كتبناها نحن، كانت 111 علامة جنس ذكرتها كلها صحيحة وفاتتها أربع؛ ومن كل 100 ذكرتها في منشورات وتعليقات صحّ {speaker} للمتكلّم و{addressee} للمخاطَب. هذا هو الجنس الذي يُظهره النص، لا جنس كاتبه؛ ومعظم النصوص لا تُظهر شيئًا.</translation>
    </message>
    <message>
        <source>“Differs” means: at least one row in ten would have to change its class, and chance alone would hardly do that. Rows of one seed count as one witness. Alike is not proved: a small difference needs many rows to be seen.</source>
        <translation>«مختلف» تعني: يلزم أن يغيّر صف من كل عشرة على الأقل فئته، وقلّما تفعل الصدفة وحدها ذلك. صفوف البذرة الواحدة تُحسب شاهدًا واحدًا. و«متشابه» ليس برهانًا: الفرق الصغير لا يُرى إلا بصفوف كثيرة.</translation>
    </message>
    <message>
        <source>The mix now asks for the shares of your real rows ({attribute}). Rows that would exceed them stay out of an export; what is missing is listed under Rows and mix.</source>
        <translation>يطلب المزيج الآن النسب التي في صفوفك الحقيقية ({attribute}). ما يتجاوزها من الصفوف يبقى خارج التصدير؛ وما ينقص مذكور في «الصفوف والمزيج».</translation>
    </message>
    <message>
        <source>The quotas it had there are replaced.</source>
        <translation>استُبدلت الحصص التي كانت فيه هناك.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>RepresentationRun</name>
    <message>
        <source>Representation</source>
        <translation>التمثيل</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Candidate</source>
        <extracomment>A key that comes sooner after a new item was meant for the one before. What stands beside an item is shown, and the decision before it written, once the item is painted; where nothing is painted, after so long.</extracomment>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>A key right after the one before is not counted.</source>
        <translation>المفتاح الذي يُضغط مباشرة بعد سابقه لا يُحتسب.</translation>
    </message>
    <message>
        <source>Nothing resembles it.</source>
        <translation>لا شيء يشبهه.</translation>
    </message>
    <message>
        <source>Candidate • decided before: {what}. Esc leaves it so.</source>
        <translation>مقترح • القرار السابق: {what}. يتركه Esc كما هو.</translation>
    </message>
    <message>
        <source>Candidate • first: {first}, second: {second}. What holds?</source>
        <translation>مقترح • أولا: {first}، ثم: {second}. أيهما يبقى؟</translation>
    </message>
    <message>
        <source>Your goal is reached. Well done.</source>
        <translation>بلغت هدفك. أحسنت.</translation>
    </message>
    <message>
        <source>A good moment for a short break.</source>
        <translation>وقت مناسب لاستراحة قصيرة.</translation>
    </message>
    <message>
        <source>{number} done in {minutes} min, {seconds} s each. A short break?</source>
        <translation>أنجزت {number} في {minutes} د، {seconds} ثا للواحدة. استراحة قصيرة؟</translation>
    </message>
    <message>
        <source>{number} done in {minutes} min, {seconds} s each, {share} accepted. A short break?</source>
        <translation>أنجزت {number} في {minutes} د، {seconds} ثا للواحدة، والمقبول {share}. استراحة قصيرة؟</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Progress of the run</source>
        <extracomment>Texts shown, and how many beside notes: the page must fit a screen of 768 lines in Arabic too.</extracomment>
        <translation>تقدّم الدفعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقّت</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>مراجعتها</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>جارٍ الكتابة</translation>
    </message>
    <message>
        <source>Pausing: the answers in hand are finished first</source>
        <translation>يتوقّف مؤقّتًا: تُنهى أولًا الأجوبة الجارية</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقّفة مؤقّتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>توقّفت بسبب خطأ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقّفة</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>المقترحات: {number}</translation>
    </message>
    <message>
        <source>{number} unusable answers</source>
        <translation>الأجوبة غير الصالحة: {number}</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>وُضع جانبا {number}</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>{tokens} رمز/ث</translation>
    </message>
    <message>
        <source>{rows} rows/min</source>
        <translation>{rows} صف/د</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>الباقي: {time}</translation>
    </message>
    <message>
        <source>{number} rows to the quota</source>
        <translation>صفوف باقية للحصة: {number}</translation>
    </message>
    <message>
        <source>{least} to {most} left to quota</source>
        <translation>بين {least} و{most} حتى الحصة</translation>
    </message>
    <message>
        <source>{least} left to quota at least: too few decisions to say more</source>
        <translation>{least} على الأقل حتى الحصة: القرارات أقل من أن تقول أكثر</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>There was no run yet.</source>
        <extracomment>Take up this run (`engine.store.Run`). Show the candidates of this run in the queue. These candidates are to be looked at (`QueueFilter`).</extracomment>
        <translation>لم تكن هناك أي دفعة بعد.</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>الدفعات السابقة</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>متابعة هذه الدفعة</translation>
    </message>
    <message>
        <source>Review its candidates</source>
        <translation>مراجعة مقترحاتها</translation>
    </message>
    <message>
        <source>What became of runs</source>
        <translation>ما آلت إليه الدفعات</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>الصالحة</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>المقترحات</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>المقبول</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>يمكن متابعتها</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>changed</source>
        <extracomment>Its content is shown from now on.</extracomment>
        <translation>مُغيَّر</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>مطويّ</translation>
    </message>
</context>
<context>
    <name>SeedIntake</name>
    <message>
        <source>Import of {file}</source>
        <extracomment>Rows stored in one transaction, and what storing may take of one turn of the event loop. A copy of the project is kept first; then the file is read. The counts so far: imported, duplicates, quarantined, blank. The counts, `stopped` when a person ended it (what was stored stays), what was found of personal data (`personal`) and whether that was `kept`. It can not go on (`UserError`); what was stored stays.</extracomment>
        <translation>استيراد {file}</translation>
    </message>
</context>
<context>
    <name>SeedTables</name>
    <message>
        <source>Seeds</source>
        <extracomment>A row that was set aside is right now: the row (`SetAside`) and its parts, by role. The rows that were set aside are wanted in a file.</extracomment>
        <translation>البذور</translation>
    </message>
    <message>
        <source>Text of the chosen seed</source>
        <translation>نص البذرة المختارة</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>الصفوف المستبعدة</translation>
    </message>
    <message>
        <source>These rows could not become seeds. Choose one and mend it below, or mend them in the file and import it again: rows that are there already are marked as duplicates.</source>
        <translation>لم تصبح هذه الصفوف بذورًا. اختر صفًّا وأصلحه أسفله، أو أصلحها في الملف واستورده من جديد: الصفوف الموجودة من قبل تُعلَّم كنسخ.</translation>
    </message>
    <message>
        <source>Save these rows to a file…</source>
        <translation>حفظ هذه الصفوف في ملف…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>مستبعدة</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكرّرات</translation>
    </message>
    <message>
        <source>What they are made of</source>
        <translation>مِمَّ تتكوّن</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>copy of {number}</source>
        <translation>نسخة من {number}</translation>
    </message>
    <message>
        <source>almost {number}</source>
        <translation>شبه نسخة من {number}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}، السطر {line}</translation>
    </message>
</context>
<context>
    <name>SeedsScreen</name>
    <message>
        <source>Add files…</source>
        <extracomment>A file smaller than this is looked at in the window itself: it takes a few milliseconds.</extracomment>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>No seeds yet</source>
        <translation>لا بذور بعد</translation>
    </message>
    <message>
        <source>Seeds are real sentences, written by people: everything grows from them. Drag JSONL, CSV, TSV, XLSX or text files into this page, or choose them. Documents (PDF, Word, slides, web pages, books) become passages to make questions of.</source>
        <translation>البذور جمل حقيقية كتبها ناس: منها ينمو كل شيء. اسحب ملفات JSONL أو CSV أو TSV أو XLSX أو ملفات نصية إلى هذه الصفحة، أو اخترها. والوثائق (PDF وWord والعروض وصفحات الويب والكتب) تصير مقاطع تُصنع منها الأسئلة.</translation>
    </message>
    <message>
        <source>{seeds} seeds, {copies} of them duplicates</source>
        <translation>البذور: {seeds}، منها مكرّرة: {copies}</translation>
    </message>
    <message>
        <source>{seeds} seeds</source>
        <translation>البذور: {seeds}</translation>
    </message>
    <message>
        <source>Files with examples</source>
        <translation>ملفات أمثلة</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>جارٍ فحص الملف</translation>
    </message>
    <message>
        <source>Line {line} of {file} is a seed now.</source>
        <translation>السطر {line} من {file} صار بذرة.</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>الصفوف المستبعدة</translation>
    </message>
    <message>
        <source>Rows written to {file}: {count}.</source>
        <translation>الصفوف المكتوبة في {file}: {count}.</translation>
    </message>
    <message>
        <source>Under which licence may these rows be used? Choose one, or “Unknown” if nobody can tell.</source>
        <translation>بأي رخصة يجوز استعمال هذه الصفوف؟ اختر واحدة، أو «غير معروف» إن لم يعرفها أحد.</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>جارٍ استيراد {file}</translation>
    </message>
    <message>
        <source>Keeping a copy of the project first</source>
        <translation>تُحفظ أولًا نسخة من المشروع</translation>
    </message>
    <message>
        <source>{number} rows</source>
        <translation>الصفوف: {number}</translation>
    </message>
    <message>
        <source>Their licence is unknown: find it out before you share the dataset.</source>
        <translation>رخصتها غير معروفة: ابحث عنها قبل مشاركة البيانات.</translation>
    </message>
    <message>
        <source>See what was set aside</source>
        <translation>عرض المستبعد</translation>
    </message>
    <message>
        <source>{number} imported</source>
        <translation>مستوردة: {number}</translation>
    </message>
    <message>
        <source>{number} of them duplicates</source>
        <translation>منها مكرّرة: {number}</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>مستبعدة: {number}</translation>
    </message>
    <message>
        <source>{number} blank</source>
        <translation>فارغة: {number}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a result</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>You stopped it; what was imported stays.</source>
        <translation>أوقفته؛ ما استُورد يبقى.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>البذور</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Search in either script</source>
        <extracomment>Accepted as written, or after an edit. Show these candidates (`QueueFilter`). Show them as a table (True) or one by one. The search line was left by Enter or Esc: the keys decide again.</extracomment>
        <translation>ابحث بأي خط</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Kept selections</source>
        <translation>الاختيارات المحفوظة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Conditions ({number})</source>
        <translation>الشروط ({number})</translation>
    </message>
    <message>
        <source>Answered otherwise the second time</source>
        <translation>أُجيب عنها جوابا آخر في المرة الثانية</translation>
    </message>
    <message>
        <source>Type two consonants or more.</source>
        <translation>اكتب حرفين ساكنين أو أكثر.</translation>
    </message>
    <message>
        <source>Search is being prepared: {number} left</source>
        <translation>يُحضَّر البحث: بقي {number}</translation>
    </message>
    <message>
        <source>Keep this selection…</source>
        <translation>احفظ هذا الاختيار…</translation>
    </message>
    <message>
        <source>Forget one</source>
        <translation>انسَ واحدا</translation>
    </message>
    <message>
        <source>Keep this selection</source>
        <translation>احفظ هذا الاختيار</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>اسمه</translation>
    </message>
    <message>
        <source>Accepted or edited</source>
        <translation>مقبول أو معدَّل</translation>
    </message>
</context>
<context>
    <name>SelectionForm</name>
    <message>
        <source>Conditions</source>
        <extracomment>What a condition and its name want of the width. The selection as it stands now (`QueueFilter`).</extracomment>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أيّ</translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation>امسح كل الشروط</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>المعلّم</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>The check says</source>
        <translation>يقول الفحص</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>قرّره</translation>
    </message>
    <message>
        <source>Letters, at least</source>
        <translation>الحروف، على الأقل</translation>
    </message>
    <message>
        <source>Letters, at most</source>
        <translation>الحروف، على الأكثر</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number}: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>Settings: change them only if it stops or is slow</source>
        <extracomment>A person changed one of them.</extracomment>
        <translation>الإعدادات: لا تغيّرها إلا إذا توقّف أو كان بطيئًا</translation>
    </message>
    <message>
        <source>chosen for you</source>
        <translation>اختيار تلقائي</translation>
    </message>
    <message>
        <source>all that fit</source>
        <translation>كل ما تتّسع له</translation>
    </message>
    <message>
        <source>Full speed on battery as well</source>
        <translation>السرعة الكاملة على البطارية أيضًا</translation>
    </message>
    <message>
        <source>Longest text it remembers, in tokens</source>
        <translation>أطول نص يتذكّره، بالرموز</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>الطبقات على بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>خيوط المعالج</translation>
    </message>
    <message>
        <source>Answers at a time</source>
        <translation>عدد الأجوبة في آن واحد</translation>
    </message>
    <message>
        <source>Tokens computed in a step</source>
        <translation>رموز تُحسب في الخطوة</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>Variety</source>
        <extracomment>Classes that say that something is not known, or several at once. A class of a flagged attribute is marked from this difference of shares on.</extracomment>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجلّ اللغوي</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>المتكلّم</translation>
    </message>
    <message>
        <source>Who is spoken to</source>
        <translation>المخاطَب</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>الحقيقية</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>المولّدة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>المصدَّرة</translation>
    </message>
    <message>
        <source>Generated against real rows</source>
        <translation>المولّدة مقابل الحقيقية</translation>
    </message>
    <message>
        <source>Accepted against real rows</source>
        <translation>المقبولة مقابل الحقيقية</translation>
    </message>
    <message>
        <source>Accepted against generated rows</source>
        <translation>المقبولة مقابل المولّدة</translation>
    </message>
    <message>
        <source>Synthetic rows of an export against real rows</source>
        <translation>مولّدات التصدير مقابل الحقيقية</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>كل ما عداها</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>امرأة</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>رجل</translation>
    </message>
    <message>
        <source>the text does not show it</source>
        <translation>النص لا يُظهره</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} كلمة</translation>
    </message>
    <message>
        <source>texts of the rarer kinds</source>
        <translation>نصوص الأنواع الأندر</translation>
    </message>
    <message>
        <source>texts in which a woman speaks</source>
        <translation>النصوص التي تتكلّم فيها امرأة</translation>
    </message>
    <message>
        <source>texts in which a man speaks</source>
        <translation>النصوص التي يتكلّم فيها رجل</translation>
    </message>
    <message>
        <source>texts that do not show who speaks</source>
        <translation>النصوص التي لا تُظهر المتكلّم</translation>
    </message>
    <message>
        <source>texts said to a woman</source>
        <translation>النصوص الموجّهة إلى امرأة</translation>
    </message>
    <message>
        <source>texts said to a man</source>
        <translation>النصوص الموجّهة إلى رجل</translation>
    </message>
    <message>
        <source>texts that do not show who is spoken to</source>
        <translation>النصوص التي لا تُظهر المخاطَب</translation>
    </message>
    <message>
        <source>texts without a label</source>
        <translation>النصوص بلا صنف</translation>
    </message>
    <message>
        <source>texts without a topic</source>
        <translation>النصوص بلا موضوع</translation>
    </message>
    <message>
        <source>texts without a register</source>
        <translation>النصوص بلا سجلّ لغوي</translation>
    </message>
    <message>
        <source>texts in {class}</source>
        <translation>النصوص المكتوبة بـ{class}</translation>
    </message>
    <message>
        <source>texts labelled {class}</source>
        <translation>النصوص ذات الصنف {class}</translation>
    </message>
    <message>
        <source>texts about {class}</source>
        <translation>النصوص عن {class}</translation>
    </message>
    <message>
        <source>texts in the register {class}</source>
        <translation>نصوص السجلّ {class}</translation>
    </message>
    <message>
        <source>texts of {class}</source>
        <translation>النصوص التي طولها {class}</translation>
    </message>
    <message>
        <source>Among the generated rows, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المولّدة، {what} أندر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المقبولة، {what} أندر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are rarer than among all generated ones: {after} against {before}. Reviewing shifted it.</source>
        <translation>بين الصفوف المقبولة، {what} أندر مما هي بين كل الصفوف المولّدة: {after} مقابل {before}. المراجعة هي التي غيّرت ذلك.</translation>
    </message>
    <message>
        <source>Among the synthetic rows of an export, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المولّدة في التصدير، {what} أندر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>Among the generated rows, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المولّدة، {what} أكثر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المقبولة، {what} أكثر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are more frequent than among all generated ones: {after} against {before}. Reviewing shifted it.</source>
        <translation>بين الصفوف المقبولة، {what} أكثر مما هي بين كل الصفوف المولّدة: {after} مقابل {before}. المراجعة هي التي غيّرت ذلك.</translation>
    </message>
    <message>
        <source>Among the synthetic rows of an export, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>بين الصفوف المولّدة في التصدير، {what} أكثر مما هي بين صفوفك الحقيقية: {after} مقابل {before}.</translation>
    </message>
    <message>
        <source>too few rows to judge</source>
        <translation>الصفوف أقل من أن يُحكم عليها</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>seems to differ, but that may be chance</source>
        <translation>يبدو مختلفًا، وقد يكون ذلك صدفة</translation>
    </message>
    <message>
        <source>differs a little</source>
        <translation>مختلف قليلًا</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>متشابه</translation>
    </message>
    <message>
        <source>{rows} rows of {seeds} seeds against {others} rows of {other_seeds} seeds.</source>
        <translation>{rows} من الصفوف من {seeds} من البذور، مقابل {others} من الصفوف من {other_seeds} من البذور.</translation>
    </message>
    <message>
        <source>Total variation {tv}, Jensen–Shannon {js} bits, q {q}.</source>
        <translation>التباين الكلي {tv}، ينسن–شانون {js} بت، q {q}.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Guidelines</source>
        <extracomment>Pixels of the guidelines that stay in sight on a low screen; the rest is scrolled to.</extracomment>
        <translation>التوجيهات</translation>
    </message>
    <message>
        <source>No check has looked at it yet.</source>
        <translation>لم ينظر فيه أي فحص بعد.</translation>
    </message>
    <message>
        <source>Accept what a native speaker would write.</source>
        <translation>اقبل ما قد يكتبه متكلّم أصلي.</translation>
    </message>
    <message>
        <source>1. Darija, not Standard Arabic.</source>
        <translation>1. دارجة لا فصحى.</translation>
    </message>
    <message>
        <source>2. The label still fits.</source>
        <translation>2. الصنف ما زال مناسبًا.</translation>
    </message>
    <message>
        <source>3. No personal data.</source>
        <translation>3. لا معطيات شخصية.</translation>
    </message>
    <message>
        <source>4. Mixing in French is welcome.</source>
        <translation>4. الخلط بالفرنسية مرحَّب به.</translation>
    </message>
    <message>
        <source>Shown by chance: such rows tell how good all rows are.</source>
        <translation>عُرض بالصدفة: هذه الأسطر تبيّن جودة كل الأسطر.</translation>
    </message>
    <message>
        <source>Hard to tell: your answer teaches the queue most.</source>
        <translation>صعب الحكم: جوابك يعلّم الطابور أكثر.</translation>
    </message>
    <message>
        <source>Likely good.</source>
        <translation>جيد غالبا.</translation>
    </message>
    <message>
        <source>Scores are hidden until you decide.</source>
        <extracomment>So many of the strongest stand in the line itself; of checks only those this far from their mean.</extracomment>
        <translation>الأرقام مخفية حتى تقرر.</translation>
    </message>
    <message>
        <source>The model has not looked at it yet.</source>
        <translation>لم ينظر فيه النموذج بعد.</translation>
    </message>
    <message>
        <source>The answer could not be read, so it comes last.</source>
        <translation>تعذّرت قراءة الجواب، لذلك يأتي في الأخير.</translation>
    </message>
    <message>
        <source>Best first: the mean of its checks is {mean}.</source>
        <translation>الأحسن أولا: متوسط فحوصه {mean}.</translation>
    </message>
    <message>
        <source>Chance: {share}</source>
        <translation>الاحتمال: {share}</translation>
    </message>
    <message>
        <source>Points: by how much the chance would be lower or higher without it. It starts at {start}; all that is not listed: {rest}.</source>
        <translation>النقاط: بكم كان الاحتمال ينقص أو يزيد بدونه. البداية {start}؛ وكل ما لم يُذكر: {rest}.</translation>
    </message>
    <message>
        <source>Its checks around their mean, {mean}: which pull it up, which down.</source>
        <translation>فحوصه حول متوسطها {mean}: ما يرفعه وما ينزله.</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <source>Similar, already there</source>
        <translation>مشابه موجود من قبل</translation>
    </message>
    <message>
        <source>Nothing like it among seeds, decided items and its run.</source>
        <translation>لا شبيه له بين البذور والعناصر المحسومة ودفعته.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>SittingCard</name>
    <message>
        <source>The sitting</source>
        <translation>جلسة العمل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدا</translation>
    </message>
    <message>
        <source>Show pace and goal in Curate</source>
        <translation>أظهر السرعة والهدف في المراجعة</translation>
    </message>
    <message>
        <source>Items in a set</source>
        <translation>عدد الجمل في كل دفعة</translation>
    </message>
    <message>
        <source>Goal: items</source>
        <translation>الهدف بعدد الجمل</translation>
    </message>
    <message>
        <source>Goal: minutes</source>
        <translation>الهدف بالدقائق</translation>
    </message>
    <message>
        <source>Hint at a break after minutes</source>
        <translation>اقتراح استراحة بعد دقائق</translation>
    </message>
    <message>
        <source>Only you see these numbers. They are forgotten when the window closes.</source>
        <translation>هذه الأرقام لك وحدك، وتُنسى عند غلق النافذة.</translation>
    </message>
</context>
<context>
    <name>SpellingList</name>
    <message>
        <source>Spellings in Arabic letters</source>
        <extracomment>A word was clicked: its place.</extracomment>
        <translation>كتابات بحروف عربية</translation>
    </message>
</context>
<context>
    <name>SplitLine</name>
    <message>
        <source>of all rows</source>
        <translation>من كل الصفوف</translation>
    </message>
    <message>
        <source>in rows</source>
        <translation>بعدد الصفوف</translation>
    </message>
    <message>
        <source>Validation and test: share or number</source>
        <translation>التحقّق والاختبار: نسبة أو عدد</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>التحقّق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>Something was not written (`UserError`).</extracomment>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Candidate • undone: {what}</source>
        <translation>مقترح • تراجُع عن: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>أُعيد: {what}</translation>
    </message>
</context>
<context>
    <name>Teachers</name>
    <message>
        <source>The one that ships (starter)</source>
        <translation>المعلّم المرفق (للبدء)</translation>
    </message>
    <message>
        <source>Rules, without a model</source>
        <translation>قواعد، بلا نموذج</translation>
    </message>
</context>
<context>
    <name>TeachersScreen</name>
    <message>
        <source>Teachers</source>
        <translation>المعلّمون</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>إضافة ملف نموذج…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>حذف من القائمة</translation>
    </message>
    <message>
        <source>Teachers you have</source>
        <translation>المعلّمون الموجودون</translation>
    </message>
    <message>
        <source>The chosen teacher</source>
        <translation>المعلّم المختار</translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation>لا معلّم بعد</translation>
    </message>
    <message>
        <source>A teacher is a language model in a file on this computer, in the GGUF format. Download one that knows Arabic, then add its file here.</source>
        <translation>المعلّم نموذج لغوي في ملف على هذا الحاسوب، بصيغة GGUF. نزّل نموذجًا يعرف العربية ثم أضف ملفه هنا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>ملف النموذج</translation>
    </message>
    <message>
        <source>Its file could not be read; try again.</source>
        <translation>تعذّرت قراءة ملفه؛ حاول مجددًا.</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>ملفات النماذج</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>إضافة ملف نموذج</translation>
    </message>
    <message>
        <source>{name} was added. Try it before you let it write for hours.</source>
        <translation>أُضيف {name}. جرّبه قبل أن تدعه يكتب ساعات.</translation>
    </message>
    <message>
        <source>{name} is off the list; its file stays where it is.</source>
        <translation>حُذف {name} من القائمة؛ ويبقى ملفه في مكانه.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>إرجاعه</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>A short trial</source>
        <extracomment>It begins, and what was said before no longer holds. It could not answer (`UserError`).</extracomment>
        <translation>تجربة قصيرة</translation>
    </message>
    <message>
        <source>Try it for ten seconds</source>
        <translation>تجربة لعشر ثوانٍ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>It writes a few sentences of its own, so that you see how well and how fast.</source>
        <translation>يكتب بضع جمل من عنده لترى جودته وسرعته.</translation>
    </message>
    <message>
        <source>It reads its model, then it writes…</source>
        <translation>يقرأ نموذجه ثم يكتب…</translation>
    </message>
    <message>
        <source>The model is loaded; ten seconds more…</source>
        <translation>حُمّل النموذج؛ عشر ثوانٍ أخرى…</translation>
    </message>
    <message>
        <source>The first time, it finds out how many answers at a time are fastest on this computer: some eight seconds, kept for this model…</source>
        <translation>في المرة الأولى يبحث عن عدد الأجوبة في آن واحد الأسرع على هذا الحاسوب: نحو ثماني ثوانٍ، ويُحفظ ذلك لهذا النموذج…</translation>
    </message>
    <message>
        <source>Stopped. Try it again whenever you like.</source>
        <translation>أُوقفت التجربة. أعدها متى شئت.</translation>
    </message>
    <message>
        <source>It finished no answer in ten seconds, and its speed could not be measured: this computer is busy with other work, or too slow for this model.</source>
        <translation>لم يُتمّ أي جواب في عشر ثوانٍ، وتعذّر قياس سرعته: هذا الحاسوب مشغول بعمل آخر، أو أبطأ من أن يناسب هذا النموذج.</translation>
    </message>
    <message>
        <source>It finished no answer in ten seconds. By its measured speed it writes about {rows} rows a minute, so 1,000 rows take about {minutes} minutes.</source>
        <translation>لم يُتمّ أي جواب في عشر ثوانٍ. بحسب سرعته المقيسة يكتب نحو {rows} صفًّا في الدقيقة، فتستغرق 1000 صف نحو {minutes} دقيقة.</translation>
    </message>
    <message>
        <source>{usable} of its answers can be used. It writes {rows} rows a minute, so 1,000 rows take about {minutes} minutes.</source>
        <translation>الصالح من أجوبته: {usable}. سرعته في الدقيقة: {rows} صف، أي إن 1000 صف تحتاج إلى نحو {minutes} دقيقة.</translation>
    </message>
    <message>
        <source>{number} tokens a second</source>
        <translation>{number} رمز في الثانية</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>التحميل</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} ثانية</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>يعمل بـ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>{answers} answers at a time, {threads} processor threads, steps of {batch} tokens</source>
        <translation>{answers} أجوبة في آن واحد، {threads} خيوط للمعالج، خطوات من {batch} رمزًا</translation>
    </message>
    <message>
        <source>{answers} answers at a time, {threads} processor threads, steps of {batch} tokens: measured as the fastest on this computer</source>
        <translation>{answers} أجوبة في آن واحد، {threads} خيوط للمعالج، خطوات من {batch} رمزًا: قيس أنها الأسرع على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>The answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>What the checks say</source>
        <translation>ما تقوله الفحوص</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>لم يأت جواب.</translation>
    </message>
    <message>
        <source>One trial, from “{seed}”. Nothing is stored.</source>
        <translation>تجربة واحدة من «{seed}». لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>{count} records came; this is the first.</source>
        <translation>جاءت {count} سجلات، وهذا أولها.</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>What rows shown by chance say</source>
        <extracomment>The order that is wanted from now on.</extracomment>
        <translation>ما تقوله الأسطر المعروضة بالصدفة</translation>
    </message>
    <message>
        <source>Rows kept, by the chance that was told</source>
        <translation>الأسطر المبقاة حسب الاحتمال المعلن</translation>
    </message>
    <message>
        <source>Show first what teaches the queue most</source>
        <translation>اعرض أولا ما يعلّم الطابور أكثر</translation>
    </message>
    <message>
        <source>The queue has not learned yet: it begins at {count} decisions, {rejects} of them rejected or edited.</source>
        <translation>لم يتعلّم الطابور بعد: يبدأ من {count} قرارا، منها {rejects} رفض أو تصحيح.</translation>
    </message>
    <message>
        <source>The queue has learned from {count} decisions.</source>
        <translation>تعلّم الطابور من {count} قرارا.</translation>
    </message>
    <message>
        <source>The chances it tells are off by {error} on average, over {count} rows. Below: rows kept, by the chance that was told; the mark is where each bar should end.</source>
        <translation>الاحتمالات التي يعلنها تخطئ بمقدار {error} في المتوسط على {count} سطرا. في الأسفل: الأسطر المبقاة حسب الاحتمال المعلن، والعلامة حيث ينبغي أن ينتهي كل شريط.</translation>
    </message>
    <message>
        <source>Rows can be accepted by their score, from {share} on: in Curate.</source>
        <translation>يمكن قبول الأسطر برقمها ابتداء من {share}: في المراجعة.</translation>
    </message>
    <message>
        <source>Accepting all above a score is locked.</source>
        <translation>قبول الكل فوق رقم مقفل.</translation>
    </message>
    <message>
        <source>No row shown by chance has been judged yet.</source>
        <translation>لم يُحكم بعد على أي سطر عُرض بالصدفة.</translation>
    </message>
    <message>
        <source>People kept {share} of {count} rows ({low} to {high}, 95 % sure).</source>
        <translation>أبقى الناس {share} من {count} سطرا (من {low} إلى {high}، مؤكد بنسبة 95 %).</translation>
    </message>
</context>
<context>
    <name>TurnsCard</name>
    <message>
        <source>How it came about</source>
        <extracomment>The first row: what the candidate grew from. Turns that are shown; a recipe makes at most eight. Shown or hidden by a person.</extracomment>
        <translation>كيف جاء</translation>
    </message>
    <message>
        <source>{share} comparisons agree in both orders</source>
        <translation>اتفق الترتيبان في {share} من المقارنات</translation>
    </message>
    <message>
        <source>Answer {number}, score {score}</source>
        <translation>الجواب {number}، الدرجة {score}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>بذرة</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>المسودة</translation>
    </message>
    <message>
        <source>Critique: {principle}</source>
        <translation>النقد: {principle}</translation>
    </message>
    <message>
        <source>Revision: {principle}</source>
        <translation>المراجعة: {principle}</translation>
    </message>
</context>
<context>
    <name>TwinRow</name>
    <message>
        <source>A copy</source>
        <extracomment>Lines of the nearest text, and of the others.</extracomment>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Similar: {what}</source>
        <translation>مشابه: {what}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>بذرة</translation>
    </message>
    <message>
        <source>rejected: {reasons}</source>
        <translation>مرفوض: {reasons}</translation>
    </message>
</context>
<context>
    <name>VerdictChips</name>
    <message>
        <source>fine</source>
        <extracomment>Pixels between two chips. The place of the chip that was chosen in what was set.</extracomment>
        <translation>جيد</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>انظر فيه</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>سيّئ</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>لم يُدقَّق</translation>
    </message>
</context>
<context>
    <name>VerifiersScreen</name>
    <message>
        <source>Checks against people</source>
        <extracomment>Judged rows read in one turn of the event loop, to try thresholds on.</extracomment>
        <translation>الفحوص أمام أحكام الناس</translation>
    </message>
    <message>
        <source>Checks against people, on rows shown by chance</source>
        <translation>الفحوص أمام أحكام الناس، على أسطر عُرضت بالصدفة</translation>
    </message>
    <message>
        <source>Precision: of the rows that a check stops, how many people reject. Recall: of the rows that people reject, how many it stops. Each needs {count} rows; behind it, the range that is 95 % sure. Enter on a check shows the waiting rows that it stops.</source>
        <translation>الدقة: كم يرفض الناس مما يوقفه الفحص. الاستدعاء: كم يوقف الفحص مما يرفضه الناس. يحتاج كل منهما إلى {count} أسطر؛ وبعده المجال المؤكد بنسبة 95 %. مفتاح Enter على فحص يعرض الأسطر المنتظرة التي يوقفها.</translation>
    </message>
    <message>
        <source>Verifiers</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>No rows to check yet</source>
        <translation>لا أسطر للفحص بعد</translation>
    </message>
    <message>
        <source>Generate some rows, then judge them in Curate: people&apos;s answers show what each check is worth.</source>
        <translation>ولّد بعض الأسطر ثم احكم عليها في المراجعة: أجوبة الناس تبيّن قيمة كل فحص.</translation>
    </message>
    <message>
        <source>Go to Generate</source>
        <translation>إلى صفحة التوليد</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Rows judged</source>
        <translation>أسطر محكوم عليها</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أوقفها</translation>
    </message>
    <message>
        <source>Rejected by people</source>
        <translation>رفضها الناس</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>الاثنان معا</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>أسطر قليلة</translation>
    </message>
    <message>
        <source>This check stops no row that waits.</source>
        <translation>هذا الفحص لا يوقف أي سطر منتظر.</translation>
    </message>
    <message>
        <source>New rows are checked with it. Rows that wait keep their verdicts until you press “Check the waiting rows again”.</source>
        <translation>تُفحص به الأسطر الجديدة. والأسطر المنتظرة تحتفظ بأحكامها حتى تضغط «افحص الأسطر المنتظرة من جديد».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>WatermarkPanel</name>
    <message>
        <source>Watermark</source>
        <translation>العلامة المائية</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>انسخ النتيجة</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفًا…</translation>
    </message>
    <message>
        <source>Choose a release folder…</source>
        <translation>اختر مجلد تصدير…</translation>
    </message>
    <message>
        <source>Look for the mark</source>
        <translation>ابحث عن العلامة</translation>
    </message>
    <message>
        <source>With the watermark switched on in Generate, a model chooses a little more often among words that only this project&apos;s key points out. Nobody sees it in a sentence; in many rows together it can be found again, here.</source>
        <translation>عند تشغيل العلامة المائية في صفحة التوليد، يختار النموذج أكثر بقليل من بين كلمات لا يدلّ عليها إلا مفتاح هذا المشروع. لا يراها أحد في جملة؛ أما في صفوف كثيرة معًا فيمكن إيجادها من جديد، هنا.</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>كتبها</translation>
    </message>
    <message>
        <source>This project has marked nothing yet: switch the watermark on in Generate, then let a model write.</source>
        <translation>لم يضع هذا المشروع علامة على شيء بعد: شغّل العلامة المائية في صفحة التوليد، ثم دع نموذجًا يكتب.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>توليد</translation>
    </message>
    <message>
        <source>Look for the mark in</source>
        <translation>ابحث عن العلامة في</translation>
    </message>
    <message>
        <source>nothing chosen yet</source>
        <translation>لم يُختر شيء بعد</translation>
    </message>
    <message>
        <source>Look in: {name}</source>
        <translation>البحث في: {name}</translation>
    </message>
    <message>
        <source>Looking for the mark</source>
        <translation>جارٍ البحث عن العلامة</translation>
    </message>
    <message>
        <source>Read from {file}: {rows} rows with {texts} texts, cut by the tokeniser of {model}. {repeated} pairs that occur again were left out. The key has the id {key}.</source>
        <translation>قُرئ من {file}: عدد الصفوف {rows} وعدد النصوص {texts}، قطّعها مُقطِّع {model}. تُركت الأزواج المكرّرة وعددها {repeated}. معرّف المفتاح {key}.</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>عدد الصفوف {rows}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّف.</translation>
    </message>
</context>
<context>
    <name>WatermarkRun</name>
    <message>
        <source>Search for the mark</source>
        <translation>البحث عن العلامة</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why this item</source>
        <translation>لماذا هذا العنصر</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>Why this item: less</source>
        <translation>لماذا هذا العنصر: أقل</translation>
    </message>
    <message>
        <source>Why this item: more</source>
        <translation>لماذا هذا العنصر: أكثر</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>كل الأوامر…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>About Zerria</source>
        <translation>عن زرّيعة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not Darija</source>
        <extracomment>How the store&apos;s summary of rows accepted by score begins. How that of a second look does. The summary of a decision with corrections, as `correction_summary` writes it.</extracomment>
        <translation>ليس دارجة</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>صنف خاطئ</translation>
    </message>
    <message>
        <source>Unnatural</source>
        <translation>غير طبيعي</translation>
    </message>
    <message>
        <source>Copy of seed</source>
        <translation>نسخة من البذرة</translation>
    </message>
    <message>
        <source>Copy of another row</source>
        <translation>نسخة من سطر آخر</translation>
    </message>
    <message>
        <source>Meaning lost</source>
        <translation>ضاع المعنى</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>مسيء</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>معطيات شخصية</translation>
    </message>
    <message>
        <source>Garbled</source>
        <translation>مشوَّه</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>في أي حالة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>معلَّم</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>يقبله</translation>
    </message>
    <message>
        <source>flags it</source>
        <translation>يعلّمه</translation>
    </message>
    <message>
        <source>rejects it</source>
        <translation>يرفضه</translation>
    </message>
    <message>
        <source>can not tell</source>
        <translation>لا يعرف</translation>
    </message>
    <message>
        <source>accept above {score} ({count})</source>
        <translation>قبول فوق {score} ({count})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>تراجع عن: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <source>Algerian Darija</source>
        <translation>الدارجة الجزائرية</translation>
    </message>
    <message>
        <source>Moroccan Darija</source>
        <translation>الدارجة المغربية</translation>
    </message>
    <message>
        <source>Tunisian Darija</source>
        <translation>الدارجة التونسية</translation>
    </message>
    <message>
        <source>Egyptian Arabic</source>
        <translation>العربية المصرية</translation>
    </message>
    <message>
        <source>Levantine Arabic</source>
        <translation>العربية الشامية</translation>
    </message>
    <message>
        <source>Modern Standard Arabic</source>
        <translation>العربية الفصحى</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation>الخط العربي</translation>
    </message>
    <message>
        <source>Arabizi</source>
        <translation>عربيزي</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>الخطّان معًا</translation>
    </message>
    <message>
        <source>Another script</source>
        <translation>خط آخر</translation>
    </message>
    <message>
        <source>second look: {what}</source>
        <translation>نظرة ثانية: {what}</translation>
    </message>
</context>
<context>
    <name>YieldChart</name>
    <message>
        <source>What people kept, by recipe version</source>
        <extracomment>Recipe versions shown: those with the most decisions. The command `zerria gaps` lists all. Fewer decisions than these say little, and their bar is grey. The candidates of a recipe version are to be looked at (`QueueFilter`).</extracomment>
        <translation>ما احتفظ به الناس، حسب إصدار الوصفة</translation>
    </message>
    <message>
        <source>Nothing was decided yet: judge some in Curate.</source>
        <translation>لم يُقرَّر شيء بعد: احكم على بعضها في المراجعة.</translation>
    </message>
    <message>
        <source>Between {low} and {high} in 95 of 100 cases like this.</source>
        <translation>بين {low} و{high} في 95 من كل 100 حالة كهذه.</translation>
    </message>
    <message>
        <source>Look at what it wrote</source>
        <translation>اعرض ما كتبته</translation>
    </message>
</context>
<context>
    <name>_JobLine</name>
    <message>
        <source>Pause</source>
        <translation>أوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Show its page</source>
        <translation>اعرض صفحتها</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>يتوقف</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>أوقفه خطأ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>توقّف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>واصل</translation>
    </message>
</context>
<context>
    <name>_QuotaLine</name>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>إزالة {what}</translation>
    </message>
    <message>
        <source>{chosen} of {wanted} there</source>
        <translation>الموجود {chosen} من {wanted}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The key {key} already does something else. Choose another one.</source>
        <extracomment>Keys that always work beside the table. Action → key while a text is being edited: everything else types. Keys of an edit that every text field of the window shares, so that nobody is to guess. The same on every page of the window, and in other programs. What the window does with a key on every page, and what a text needs: no action may have it. Actions that came later, or moved, and give way to a key that a person had chosen before.</extracomment>
        <translation>المفتاح {key} مستعمل لأمر آخر. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>The key {key} can not be used here. Choose a letter, a digit or a function key.</source>
        <translation>لا يمكن استعمال المفتاح {key} هنا. اختر حرفًا أو رقمًا أو مفتاح وظيفة.</translation>
    </message>
    <message>
        <source>The key {key} types while a text is edited. Choose a function key, or Alt with a letter or digit.</source>
        <translation>المفتاح {key} يكتب أثناء تعديل النص. اختر مفتاحا من F1 إلى F12، أو Alt مع حرف أو رقم.</translation>
    </message>
    <message>
        <source>The mix can not be written to {file}: {reason}</source>
        <translation>تعذّرت كتابة المزيج في {file}: {reason}</translation>
    </message>
    <message>
        <source>Open a project, or make one, first.</source>
        <extracomment>A gesture on more rows than this is written in portions. While something writes without a pause, the log is moved into the file this often at least. What a write changed (`engine.model.Changed`). A project was opened, or closed. The project is about to close: end what writes to it, now. An undo or redo: the gesture (`engine.store.Gesture`), and &quot;undo&quot; or &quot;redo&quot;. A page asks for another one by its name, such as &quot;generate&quot;. A page asks Generate, once it is in front, for these rows (`MoreRows`). A page asks Curate, once it is in front, to show the candidate of this id. The filter of the queue, or the size of texts, was changed. A person gave actions other keys. Something that was done, to be told on the page in front. A backup or checkpoint between the gestures went wrong (`UserError`). Makes the sample project and returns its path; None: there is none to offer.</extracomment>
        <translation>افتح مشروعًا أو أنشئ واحدًا أولًا.</translation>
    </message>
    <message>
        <source>The worker could not be started ({reason}). Install Zerria again.</source>
        <extracomment>What reading lines may take of one turn of the event loop. Call id, kind (progress, answer, done, error, cancelled, crashed, …), data (a dict). The worker died while it had something to do (`UserError`, log tail in `values[&quot;log&quot;]`).</extracomment>
        <translation>تعذّر تشغيل العملية المساعدة ({reason}). أعد تثبيت زرّيعة.</translation>
    </message>
    <message>
        <source>This program has no window. Use: demo --headless</source>
        <translation>هذا البرنامج بلا نافذة. استعمل: demo --headless</translation>
    </message>
    <message>
        <source>The sample has no guidelines in “{language}”. Choose one of: {known}.</source>
        <translation>لا توجد توجيهات للمثال بلغة «{language}». اختر واحدة من: {known}.</translation>
    </message>
    <message>
        <source>There is no variety {name}. There are: {known}.</source>
        <translation>لا توجد لهجة باسم {name}. الموجود: {known}.</translation>
    </message>
    <message>
        <source>There is no task {name}. There are: {known}.</source>
        <translation>لا توجد مهمة باسم {name}. الموجود: {known}.</translation>
    </message>
    <message>
        <source>--map {pair} is not ROLE=COLUMN, such as text=tweet.</source>
        <translation>‏--map {pair} ليس على الصيغة ROLE=COLUMN، مثل text=tweet.</translation>
    </message>
    <message>
        <source>The row {uid} is of the task {task}, which this Zerria does not know. Install the plug-in it came with, then export again.</source>
        <extracomment>The task of a text alone: what an edited question is a pair of. What every tabular format holds of a row; the task&apos;s other fields follow as `field_NAME`.</extracomment>
        <translation>الصف {uid} من المهمة {task} التي لا تعرفها هذه النسخة من زرّيعة. ثبّت الإضافة التي جاءت معها، ثم أعد التصدير.</translation>
    </message>
    <message>
        <source>The row {uid} lacks the field {field} of the task {task}. Edit or reject it, then export again.</source>
        <translation>ينقص الصف {uid} الحقل {field} من المهمة {task}. عدّله أو ارفضه، ثم أعد التصدير.</translation>
    </message>
    <message>
        <source>{file} is no JSON array of rows in UTF-8.</source>
        <translation>{file} ليس مصفوفة JSON من الصفوف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: instruction, input and output were expected.</source>
        <translation>{file}، الصف {row}: المنتظر هو instruction وinput وoutput.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a value is no text.</source>
        <translation>{file}، الصف {row}: إحدى القيم ليست نصًّا.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the instruction or the output is empty.</source>
        <translation>{file}، الصف {row}: التعليمة أو الجواب فارغ.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the history should be pairs of texts.</source>
        <translation>{file}، الصف {row}: يجب أن يكون السجلّ أزواجًا من النصوص.</translation>
    </message>
    <message>
        <source>Alpaca (JSON)</source>
        <translation>Alpaca (JSON)</translation>
    </message>
    <message>
        <source>Read by Unsloth, LLaMA-Factory, Axolotl and many scripts: an instruction, its input and the output, one question and one answer.</source>
        <translation>يقرؤه Unsloth وLLaMA-Factory وAxolotl وبرامج صغيرة كثيرة: تعليمة ومُدخلها ومُخرجها، سؤال واحد وجواب واحد.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the line is cut off.</source>
        <extracomment>What is wrong with a row, as a marked sentence with {file} and {row}; &quot;&quot; if nothing is.</extracomment>
        <translation>{file}، الصف {row}: السطر مقطوع.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a text holds half a character.</source>
        <translation>{file}، الصف {row}: في أحد النصوص نصف حرف.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no UTF-8 JSON.</source>
        <translation>{file}، الصف {row}: ليس JSON بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} فارغ.</translation>
    </message>
    <message>
        <source>{file}, row {row}: turns of a chat were expected.</source>
        <translation>{file}، الصف {row}: المنتظر أدوار محادثة.</translation>
    </message>
    <message>
        <source>{file}, row {row}: user and assistant should take turns, the user last.</source>
        <translation>{file}، الصف {row}: يجب أن يتناوب user وassistant، وأن يكون user الأخير.</translation>
    </message>
    <message>
        <source>{file}, row {row}: user and assistant should take turns, the assistant last.</source>
        <translation>{file}، الصف {row}: يجب أن يتناوب user وassistant، وأن يكون assistant الأخير.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a turn needs a speaker and a text, nothing else.</source>
        <translation>{file}، الصف {row}: يحتاج الدور إلى متكلّم ونص لا غير.</translation>
    </message>
    <message>
        <source>{file}, row {row}: one answer was expected.</source>
        <translation>{file}، الصف {row}: المنتظر جواب واحد.</translation>
    </message>
    <message>
        <source>The row {uid} does not give two different answers to one prompt, so a format of pairs can not hold it.</source>
        <translation>الصف {uid} لا يعطي جوابين مختلفين لطلب واحد، فلا يمكن لصيغة أزواج أن تحويه.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a text is empty.</source>
        <translation>{file}، الصف {row}: أحد النصوص فارغ.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a label should be true or false, nothing else.</source>
        <translation>{file}، الصف {row}: يجب أن يكون الصنف true أو false لا غير.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the keys should be {keys}.</source>
        <translation>{file}، الصف {row}: يجب أن تكون المفاتيح {keys}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: both answers are the same.</source>
        <translation>{file}، الصف {row}: الجوابان متطابقان.</translation>
    </message>
    <message>
        <source>Chat messages (JSONL)</source>
        <translation>رسائل محادثة (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer, conversational), OpenAI fine-tuning and llama.cpp: one conversation a line. Take it when you are not sure.</source>
        <translation>يقرؤه TRL (SFTTrainer، محادثات) والضبط الدقيق لدى OpenAI وllama.cpp: محادثة في كل سطر. خذه إن لم تكن متأكدًا.</translation>
    </message>
    <message>
        <source>{file} begins with a byte order mark.</source>
        <translation>يبدأ {file} بعلامة ترتيب البايتات (BOM).</translation>
    </message>
    <message>
        <source>{file}: the columns should be {columns}.</source>
        <translation>{file}: يجب أن تكون الأعمدة {columns}.</translation>
    </message>
    <message>
        <source>{file}, after row {row}: this is no CSV in UTF-8.</source>
        <translation>{file}، بعد الصف {row}: ليس CSV بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the number of cells is wrong.</source>
        <translation>{file}، الصف {row}: عدد الخلايا خاطئ.</translation>
    </message>
    <message>
        <source>Opened by spreadsheets and read by any script; formulas in texts are made harmless.</source>
        <translation>تفتحه برامج الجداول ويقرؤه أي سكربت؛ الصيغ الحسابية في النصوص تُبطَل.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the uid or the text is empty.</source>
        <extracomment>Far below the 2 GiB that the offsets of one array can tell.</extracomment>
        <translation>{file}، الصف {row}: المعرّف uid أو النص فارغ.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a cell would run as a formula in a spreadsheet.</source>
        <translation>{file}، الصف {row}: إحدى الخلايا قد تُنفَّذ كصيغة في برنامج الجداول.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>{file}: the column {column} is not of the type text.</source>
        <translation>{file}: العمود {column} ليس من نوع النص.</translation>
    </message>
    <message>
        <source>{file} is no whole Parquet file: {reason}</source>
        <translation>{file} ليس ملف Parquet كاملًا: {reason}</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation>جدول (Parquet)</translation>
    </message>
    <message>
        <source>Read by pandas, DuckDB and the datasets library: compact, with typed columns.</source>
        <translation>يقرؤه pandas وDuckDB ومكتبة datasets: صغير الحجم وأعمدته محدّدة النوع.</translation>
    </message>
    <message>
        <source>The row has {length} characters, more than the 1000000 a row may have. Only its beginning is shown here; split it in the source file.</source>
        <extracomment>A longer row is no example of a sentence; it is set aside instead of filling the memory. What is kept of a row that is too long.</extracomment>
        <translation>في الصف {length} حرفًا، أي أكثر من 1000000 المسموح بها. لا يظهر هنا إلا أوّله؛ قسّمه في الملف المصدر.</translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing to import. Choose another file.</source>
        <extracomment>What a person may choose; the first is what a file should be.</extracomment>
        <translation>{file} فارغ: لا شيء لاستيراده. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose one of the files inside it.</source>
        <translation>{file} مجلد. اختر أحد الملفات التي بداخله.</translation>
    </message>
    <message>
        <source>{file} is no ordinary file (a device or a pipe). Choose a file.</source>
        <translation>{file} ليس ملفًا عاديًّا (بل جهاز أو أنبوب). اختر ملفًا.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its name and whether it was moved.</source>
        <translation>لا يوجد ملف {file}. تحقّق من اسمه ومن أنه لم يُنقل.</translation>
    </message>
    <message>
        <source>You have no permission to read {file}. Change its permissions, or close the program that holds it open.</source>
        <translation>لا تملك إذن قراءة {file}. غيّر أذوناته، أو أغلق البرنامج الذي يستعمله.</translation>
    </message>
    <message>
        <source>{file} is a link that leads back to itself. Choose the file it should lead to.</source>
        <translation>{file} رابط يعود إلى نفسه. اختر الملف المقصود.</translation>
    </message>
    <message>
        <source>{file} can not be read: {problem}. Copy it and try again.</source>
        <translation>تعذّرت قراءة {file}: {problem}. انسخه وحاول مجددًا.</translation>
    </message>
    <message>
        <source>{file} is no text file. Import a .csv, .tsv, .jsonl or .txt file, best in UTF-8.</source>
        <translation>{file} ليس ملفًا نصيًّا. استورد ملف ‎.csv أو ‎.tsv أو ‎.jsonl أو ‎.txt، والأفضل بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file} is a file of the kind {kind}, which Zerria does not read. Open it in the program it comes from and save it as CSV (UTF-8) first.</source>
        <translation>{file} ملف من نوع {kind} لا تقرؤه زرّيعة. افتحه في برنامجه الأصلي واحفظه أولًا بصيغة CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{encoding} is no encoding Zerria reads. Use one of: {known}.</source>
        <translation>لا تقرأ زرّيعة الترميز {encoding}. استعمل واحدًا من: {known}.</translation>
    </message>
    <message>
        <source>The row on line {line} has {cells} cells for {columns} columns. Put quotes around a cell that holds the separator, or remove what is too much.</source>
        <translation>في صف السطر {line} عدد {cells} من الخلايا مقابل {columns} من الأعمدة. ضع الخلية التي تحوي الفاصل بين علامتي اقتباس، أو احذف الزائد.</translation>
    </message>
    <message>
        <source>A quote that opens on line {line} is never closed. Close it, or double it if it belongs to the text.</source>
        <translation>علامة اقتباس فُتحت في السطر {line} ولم تُغلق. أغلقها، أو ضاعفها إن كانت من النص.</translation>
    </message>
    <message>
        <source>This line is inside a quote that opens on line {opened} and is never closed. Correct line {opened} and import the file again.</source>
        <translation>هذا السطر داخل اقتباس فُتح في السطر {opened} ولم يُغلق. صحّح السطر {opened} ثم أعد استيراد الملف.</translation>
    </message>
    <message>
        <source>The row on line {line} can not be read as a table row: {problem}. Correct it.</source>
        <translation>تعذّرت قراءة السطر {line} كصف من جدول: {problem}. صحّحه.</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>جدول (CSV، TSV)</translation>
    </message>
    <message>
        <source>The row on line {line} is not valid JSON: {problem} (character {place}). Correct the line, or remove it.</source>
        <translation>السطر {line} ليس JSON صحيحًا: {problem} (الحرف {place}). صحّح السطر أو احذفه.</translation>
    </message>
    <message>
        <source>The row on line {line} is no JSON object. Write it as {example}, with a name for every value.</source>
        <translation>السطر {line} ليس كائن JSON. اكتبه على شكل {example}، مع اسم لكل قيمة.</translation>
    </message>
    <message>
        <source>The row on line {line} is nested too deeply to be read. Write it flat.</source>
        <translation>السطر {line} متداخل إلى حدّ لا يُقرأ. اكتبه بلا تداخل.</translation>
    </message>
    <message>
        <source>The list has no end: the file may have been cut on line {line}. Get a whole copy.</source>
        <translation>القائمة بلا نهاية: ربما قُطع الملف في السطر {line}. احصل على نسخة كاملة.</translation>
    </message>
    <message>
        <source>There is text after the end of the list, on line {line}. Move it into the list.</source>
        <translation>يوجد نص بعد نهاية القائمة، في السطر {line}. انقله إلى داخل القائمة.</translation>
    </message>
    <message>
        <source>JSON, one object a line or one list</source>
        <translation>JSON، كائن في كل سطر أو قائمة واحدة</translation>
    </message>
    <message>
        <source>Holds invisible signs ({marks}): they may change the order in which the text reads.</source>
        <translation>فيه علامات غير مرئية ({marks}): قد تغيّر ترتيب قراءة النص.</translation>
    </message>
    <message>
        <source>Looks wrongly decoded: open the source file again with its true encoding.</source>
        <translation>يبدو أن ترميزه قُرئ خطأ: أعد فتح الملف المصدر بترميزه الصحيح.</translation>
    </message>
    <message>
        <source>Holds replacement signs (U+FFFD × {count}): letters were lost before this import.</source>
        <translation>فيه علامات استبدال (U+FFFD × {count}): ضاعت حروف قبل هذا الاستيراد.</translation>
    </message>
    <message>
        <source>Held signs that are no text ({count}: half a character, or undecodable bytes). Each became U+FFFD, and the original is kept.</source>
        <translation>كانت فيه علامات ليست نصًّا ({count}: نصف حرف أو بايتات لا تُقرأ). صار كلّ منها U+FFFD، والأصل محفوظ.</translation>
    </message>
    <message>
        <source>Holds letters in presentation forms ({count}), as copied from a PDF file.</source>
        <translation>فيه حروف بأشكال العرض ({count})، كأنها منسوخة من ملف PDF.</translation>
    </message>
    <message>
        <source>Mixes letters of two alphabets that look alike inside one word: {words}.</source>
        <translation>يخلط في الكلمة الواحدة حروفًا متشابهة من أبجديتين: {words}.</translation>
    </message>
    <message>
        <source>{variety} is no variety that Zerria knows. Use one of: {known}.</source>
        <translation>لا تعرف زرّيعة اللهجة {variety}. استعمل واحدة من: {known}.</translation>
    </message>
    <message>
        <source>{script} is no script that Zerria knows; the script was detected from the text.</source>
        <translation>لا تعرف زرّيعة الخط {script}؛ فحُدّد الخط من النص.</translation>
    </message>
    <message>
        <source>The name {names} is there twice; the last value was taken, and the line is kept.</source>
        <translation>الاسم {names} مكرّر؛ أُخذت القيمة الأخيرة وحُفظ السطر.</translation>
    </message>
    <message>
        <source>The row has {cells} cells for {columns} columns; the missing ones are empty.</source>
        <translation>في الصف عدد {cells} من الخلايا مقابل {columns} من الأعمدة؛ الناقصة فارغة.</translation>
    </message>
    <message>
        <source>A chat record: its question and answer were taken as an instruction.</source>
        <translation>سجلّ محادثة: أُخذ سؤاله وجوابه كتعليمة.</translation>
    </message>
    <message>
        <source>A chat record of {count} messages: a dialogue.</source>
        <translation>سجل محادثة من {count} رسائل: حوار.</translation>
    </message>
    <message>
        <source>The system message of the chat record is not part of the seed; the line is kept.</source>
        <translation>رسالة النظام في سجلّ المحادثة ليست من البذرة؛ السطر محفوظ.</translation>
    </message>
    <message>
        <source>Personal data was replaced ({kinds}); the original stays in the project only.</source>
        <translation>استُبدلت البيانات الشخصية ({kinds})؛ والأصل باقٍ في المشروع فقط.</translation>
    </message>
    <message>
        <source>The file is UTF-8 with {count} undecodable bytes; the rows that hold them are marked.</source>
        <translation>الملف بترميز UTF-8 وفيه عدد {count} من البايتات التي لا تُقرأ؛ الصفوف التي تحويها معلَّمة.</translation>
    </message>
    <message>
        <source>Cells that are no text (a number, a date, a formula) were taken as the text they are stored as: column {columns}.</source>
        <translation>أُخذت خلايا ليست نصًا (رقم أو تاريخ أو صيغة) بالنص المخزّنة به: العمود {columns}.</translation>
    </message>
    <message>
        <source>Only the first sheet was read; the workbook has others: {sheets}.</source>
        <translation>قُرئت الورقة الأولى فقط؛ في المصنّف أوراق أخرى: {sheets}.</translation>
    </message>
    <message>
        <source>Pages without text, perhaps scanned, were left out: {pages}.</source>
        <translation>تُركت صفحات بلا نص، ربما هي صور ممسوحة: {pages}.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>ليس في الملف صفوف.</translation>
    </message>
    <message>
        <source>There is no importer {importer}. Use one of: {known}.</source>
        <extracomment>The task of what documents are cut into, and the columns of its rows.</extracomment>
        <translation>لا يوجد مستورد باسم {importer}. استعمل واحدًا من: {known}.</translation>
    </message>
    <message>
        <source>The column {column} is empty or missing on line {line}. Fill it in, then import again.</source>
        <translation>العمود {column} فارغ أو ناقص في السطر {line}. املأه ثم أعد الاستيراد.</translation>
    </message>
    <message>
        <source>The column {column} on line {line} says no licence, and none is given for all rows. Fill it in, or give one, then import again.</source>
        <translation>لا يذكر العمود {column} في السطر {line} أي رخصة، ولا رخصة محدّدة لكل الصفوف. املأه أو حدّد رخصة ثم أعد الاستيراد.</translation>
    </message>
    <message>
        <source>The column {column} on line {line} holds {value}, which is no text. Put it in quotes if it is meant as one.</source>
        <translation>في العمود {column} من السطر {line} القيمة {value}، وهي ليست نصًّا. ضعها بين علامتي اقتباس إن كانت نصًّا.</translation>
    </message>
    <message>
        <source>In the chat record on line {line} user and assistant do not take turns, the assistant last. Correct its messages, then import again.</source>
        <translation>في سجل المحادثة في السطر {line} لا يتناوب المستخدم والمساعد على أن يكون المساعد آخرهما. صحّح رسائله ثم استورد من جديد.</translation>
    </message>
    <message>
        <source>No column of {file} is chosen as the text. Choose one (columns: {columns}).</source>
        <translation>لم يُختر أي عمود من {file} كنص. اختر واحدًا (الأعمدة: {columns}).</translation>
    </message>
    <message>
        <source>The text on line {line} was wrongly decoded and lost letters that can not be restored. Import it again from the original source.</source>
        <translation>نص السطر {line} قُرئ بترميز خاطئ وضاعت منه حروف لا تُسترجع. أعد استيراده من المصدر الأصلي.</translation>
    </message>
    <message>
        <source>The letters on line {line} are in the order they were painted, from left to right, as copied from an old PDF file. Turn the line round, or type it again.</source>
        <translation>حروف السطر {line} مرتّبة كما رُسمت، من اليسار إلى اليمين، كأنها منسوخة من ملف PDF قديم. اقلب السطر أو أعد كتابته.</translation>
    </message>
    <message>
        <source>Plain text, one example a line</source>
        <translation>نص عادي، مثال في كل سطر</translation>
    </message>
    <message>
        <source>The export in {folder} can not be read: {reason}</source>
        <extracomment>More problems than this say no more, and a report must stay readable.</extracomment>
        <translation>تعذّرت قراءة التصدير في {folder}: {reason}</translation>
    </message>
    <message>
        <source>There is no folder {folder} to check.</source>
        <translation>لا يوجد مجلد {folder} لفحصه.</translation>
    </message>
    <message>
        <source>{file} is missing or no manifest of an export: {reason}</source>
        <translation>{file} مفقود أو ليس بيان تصدير: {reason}</translation>
    </message>
    <message>
        <source>{file} is of the version {version}, which this Zerria does not know. Update Zerria.</source>
        <translation>{file} من الإصدار {version} الذي لا تعرفه هذه النسخة من زرّيعة. حدّث زرّيعة.</translation>
    </message>
    <message>
        <source>{file} lists no files.</source>
        <translation>لا يذكر {file} أي ملف.</translation>
    </message>
    <message>
        <source>{file} is no part of the export.</source>
        <translation>{file} ليس جزءًا من التصدير.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} مفقود.</translation>
    </message>
    <message>
        <source>{file} has {found} bytes, not {said}.</source>
        <translation>حجم {file} هو {found} بايت، لا {said}.</translation>
    </message>
    <message>
        <source>{file} was changed after the export: its SHA-256 is another.</source>
        <translation>تغيّر {file} بعد التصدير: بصمته SHA-256 مختلفة.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no record of a row&apos;s provenance.</source>
        <translation>{file}، الصف {row}: ليس سجلًّا لمصدر صف.</translation>
    </message>
    <message>
        <source>{file} names the unknown format {format}.</source>
        <translation>يذكر {file} الصيغة المجهولة {format}.</translation>
    </message>
    <message>
        <source>{file} has rows of {split}, but no such file.</source>
        <translation>في {file} صفوف من {split}، لكن لا يوجد هذا الملف.</translation>
    </message>
    <message>
        <source>{file} has {found} rows, {provenance} tells of {said}.</source>
        <translation>عدد صفوف {file} هو {found}، بينما يذكر {provenance} العدد {said}.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{file}: the figure {key} is not what {provenance} comes to.</source>
        <translation>{file}: الرقم {key} لا يطابق ما يُحسب من {provenance}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the row number is wrong.</source>
        <translation>{file}، الصف {row}: رقم الصف خاطئ.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the row {uid} is there twice.</source>
        <translation>{file}، الصف {row}: الصف {uid} مكرّر.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {origin} is no origin.</source>
        <translation>{file}، الصف {row}: {origin} ليس أصلًا معروفًا.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is in {split}, its kin of {lineage} in {other}.</source>
        <translation>{file}، الصف {row}: {uid} في {split}، وقريبه من {lineage} في {other}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is in {split} and not real.</source>
        <translation>{file}، الصف {row}: {uid} في {split} وليس حقيقيًّا.</translation>
    </message>
    <message>
        <source>{file}: {real} of {rows} rows ({scope}) are real, less than the floor of {floor}.</source>
        <translation>{file}: الصفوف الحقيقية {real} من {rows} ({scope})، أي أقل من الحدّ الأدنى {floor}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: more than {cap} synthetic rows grow from the seed {lineage}.</source>
        <extracomment>Rows by (is in train, is synthetic), repeated ones too.</extracomment>
        <translation>{file}، الصف {row}: أكثر من {cap} من الصفوف المولّدة نمت من البذرة {lineage}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} was rejected and may not be in {split}.</source>
        <extracomment>Iterated again for each thing that is looked at; reading them may mean reading a file.</extracomment>
        <translation>{file}، الصف {row}: {uid} مرفوض ولا يجوز أن يكون في {split}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the mix does not let {uid} be repeated like this.</source>
        <translation>{file}، الصف {row}: المزيج لا يسمح بتكرار {uid} هكذا.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the mix does not give {uid} this weight.</source>
        <translation>{file}، الصف {row}: المزيج لا يعطي {uid} هذا الوزن.</translation>
    </message>
    <message>
        <source>{file}, row {row}: more than {cap} synthetic rows are of the {kind} {value}.</source>
        <translation>{file}، الصف {row}: أكثر من {cap} من الصفوف المولّدة لها المصدر نفسه ({kind} {value}).</translation>
    </message>
    <message>
        <source>{file}: {split} has {rows} rows and not the {wanted} of the mix, and no shortage tells so.</source>
        <translation>{file}: في {split} من الصفوف {rows} وليس {wanted} كما في المزيج، ولا يُذكر هذا النقص.</translation>
    </message>
    <message>
        <source>{file}: the figure {key} does not fit the mix.</source>
        <translation>{file}: الرقم {key} لا يوافق المزيج.</translation>
    </message>
    <message>
        <source>{file}: there are {rows} rows, the mix asks for {most}.</source>
        <translation>{file}: عدد الصفوف {rows}، والمزيج يطلب {most}.</translation>
    </message>
    <message>
        <source>{file}: {rows} synthetic rows of {cell}, the quota allows {most}.</source>
        <translation>{file}: عدد الصفوف المولّدة في {cell} هو {rows}، والحصّة تسمح بـ {most}.</translation>
    </message>
    <message>
        <source>{file}: what it says of the quota {cell} is not what the rows come to.</source>
        <translation>{file}: ما يذكره عن الحصّة {cell} لا يطابق ما يُحسب من الصفوف.</translation>
    </message>
    <message>
        <source>{file}: what it says of the rare {cell} is not what the rows come to.</source>
        <translation>{file}: ما يذكره عن الخانة النادرة {cell} لا يطابق ما يُحسب من الصفوف.</translation>
    </message>
    <message>
        <source>The file {file} can not be read: {problem}.</source>
        <extracomment>What a person may decide; a revert is only ever appended by undo and redo.</extracomment>
        <translation>تعذّرت قراءة الملف {file}: {problem}.</translation>
    </message>
    <message>
        <source>The columns can not be written to {file}: {reason}</source>
        <translation>لا يمكن كتابة الأعمدة في {file}: {reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Nothing was decided; mend the line, then try again.</source>
        <translation>{file}، السطر {line}: {problem}. لم يُتّخذ أي قرار؛ أصلح السطر ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>There are no decisions in {file}.</source>
        <translation>لا توجد قرارات في {file}.</translation>
    </message>
    <message>
        <source>There is a sample project in {folder} already. Choose another folder with --dir, or remove it.</source>
        <extracomment>The stand-in annotator&apos;s name, as recorded with its decisions. No real project offers it.</extracomment>
        <translation>يوجد مشروع تجريبي في {folder} من قبل. اختر مجلدًا آخر بـ ‎--dir أو احذفه.</translation>
    </message>
    <message>
        <source>There is no export format {name}. There are: {known}.</source>
        <extracomment>How many rows are written between two looks at whether the user wants to stop.</extracomment>
        <translation>لا توجد صيغة تصدير باسم {name}. الموجود: {known}.</translation>
    </message>
    <message>
        <source>There is no row to export: the format {format} holds answers that a person edited, with the teacher&apos;s draft beside them, and accepted pairs of answers, and there is none. Edit candidates, or choose another format.</source>
        <translation>لا يوجد صف للتصدير: الصيغة {format} تحوي الأجوبة التي عدّلها شخص ومعها مسودّة المعلّم، وأزواج الأجوبة المقبولة، ولا يوجد أي منها. عدّل مقترحات، أو اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>There is no row to export: {real} real and {synthetic} accepted synthetic rows are there, and at least {floor} of an export must be real. Import seeds, accept candidates, or change the mix.</source>
        <translation>لا يوجد صف للتصدير: الموجود {real} صفوف حقيقية و{synthetic} صفوف مولّدة مقبولة، ويجب أن تكون نسبة {floor} على الأقل من التصدير حقيقية. استورد بذورًا أو اقبل مقترحات أو غيّر المزيج.</translation>
    </message>
    <message>
        <source>The mix can not be met in {count} points, so nothing was written. First: {first}</source>
        <translation>لا يمكن تحقيق المزيج في {count} من النقاط، فلم يُكتب شيء. أولاها: {first}</translation>
    </message>
    <message>
        <source>{count} rows were left out, for a text or the label that their task needs is missing; the first is {uid}.</source>
        <translation>تُركت صفوف عددها {count} لأن نصًّا أو صنفًا تحتاجه مهمتها ناقص؛ أوّلها {uid}.</translation>
    </message>
    <message>
        <source>{count} edited rows give no pair, for the edit changed the question too, or nothing of the answer.</source>
        <translation>لا تعطي {count} من الصفوف المعدّلة أزواجًا، لأن التعديل غيّر السؤال أيضًا أو لم يغيّر شيئًا من الجواب.</translation>
    </message>
    <message>
        <source>{count} rejected rows were left out: their text is a question, and rejecting it does not say that the answer is wrong.</source>
        <translation>تُرك {count} من الصفوف المرفوضة: نصها سؤال، ورفضه لا يعني أن الجواب خطأ.</translation>
    </message>
    <message>
        <source>{count} rows were left out, for they are near rows of {files}; the first is {uid}. {list} names them all.</source>
        <translation>تُركت صفوف عددها {count} لأنها قريبة من صفوف في {files}؛ أوّلها {uid}. يذكرها كلها الملف {list}.</translation>
    </message>
    <message>
        <source>{rows} rows come from {source} without a licence. Name it before you share the dataset.</source>
        <translation>صفوف عددها {rows} جاءت من {source} بلا رخصة. حدّدها قبل مشاركة البيانات.</translation>
    </message>
    <message>
        <source>The split {split} got no row: there are too few real ones for it.</source>
        <translation>لم يحصل القسم {split} على أي صف: الصفوف الحقيقية أقل من أن تكفيه.</translation>
    </message>
    <message>
        <source>The format {format} did not pass its own check, so nothing was kept: {problem}</source>
        <extracomment>How a shard is called until the number of them is known.</extracomment>
        <translation>لم تجتز الصيغة {format} فحصها الخاص، فلم يُحفظ شيء: {problem}</translation>
    </message>
    <message>
        <source>The answers of the teacher {teacher} can not be marked: only a model file on this computer can do that. Switch the watermark off for this run, or choose another teacher.</source>
        <extracomment>Requests handed to the worker in one call; it keeps its batch full within a call.</extracomment>
        <translation>لا يمكن وضع علامة على إجابات المعلّم {teacher}: لا يستطيع ذلك إلا ملف نموذج على هذا الحاسوب. أوقف العلامة المائية لهذا التشغيل، أو اختر معلّمًا آخر.</translation>
    </message>
    <message>
        <source>The worker is started again and goes on with what is missing, in small portions.</source>
        <translation>يُشغَّل العامل من جديد ويُكمل ما ينقص على دفعات صغيرة.</translation>
    </message>
    <message>
        <source>{count} requests could not be answered. {reason}</source>
        <translation>طلبات بلا جواب: {count}. {reason}</translation>
    </message>
    <message>
        <source>{count} requests were set aside. {reason}</source>
        <translation>وُضعت جانبا {count} من الطلبات. {reason}</translation>
    </message>
    <message>
        <source>The recipe {recipe} lets the teacher compare answers, and the teacher {teacher} can not say how likely an answer is. Choose a teacher that is a model file.</source>
        <translation>الوصفة {recipe} تجعل المعلّم يقارن الأجوبة، والمعلّم {teacher} لا يستطيع أن يقول كم الجواب محتمل. اختر معلّما هو ملف نموذج.</translation>
    </message>
    <message>
        <source>This Zerria knows no teacher of the kind {kind}.</source>
        <translation>لا تعرف هذه النسخة من زرّيعة معلّمًا من نوع {kind}.</translation>
    </message>
    <message>
        <source>The teacher {teacher} works by rules and can not follow the recipe {recipe}. Choose a recipe for rules ({known}), or a teacher with a model.</source>
        <translation>المعلم {teacher} يعمل بالقواعد ولا يستطيع اتباع الوصفة {recipe}. اختر وصفة للقواعد ({known}) أو معلمًا له نموذج.</translation>
    </message>
    <message>
        <source>Rows with personal data: {rows} ({kinds}). It goes to teachers and exports as it is; to replace it, import into a new project with --personal-data redact or pseudonymise.</source>
        <extracomment>What an import counts.</extracomment>
        <translation>صفوف فيها بيانات شخصية: {rows} ({kinds}). تصل إلى المعلّمين وملفات التصدير كما هي؛ لاستبدالها استورد في مشروع جديد مع --personal-data redact أو pseudonymise.</translation>
    </message>
    <message>
        <source>Under which licence may the rows of {file} be used? Say it for all rows with --licence ({known}, …; {unknown} if nobody can tell), or name the column that says it: --map licence=COLUMN.</source>
        <translation>بأي رخصة يجوز استعمال صفوف {file}؟ حدّدها لكل الصفوف بـ ‎--licence ({known}، …؛ {unknown} إن لم يعرفها أحد)، أو سمّ العمود الذي يذكرها: ‎--map licence=COLUMN.</translation>
    </message>
    <message>
        <source>The licence {licence} of {file} is none that Zerria knows; it is kept as it is written. Known are {known}, …</source>
        <translation>الرخصة {licence} للملف {file} لا تعرفها زرّيعة؛ تُحفظ كما كُتبت. المعروف منها {known}، …</translation>
    </message>
    <message>
        <source>There is no task {task}. Use one of: {known}.</source>
        <translation>لا توجد مهمة {task}. استعمل واحدة من: {known}.</translation>
    </message>
    <message>
        <source>{file} has no column {column}. Its columns are: {columns}.</source>
        <translation>لا يوجد في {file} العمود {column}. أعمدته: {columns}.</translation>
    </message>
    <message>
        <source>The recipe {recipe} works on seeds of the kind {task}, and there are none. Import documents on the Seeds page first (zerria import PROJECT FILE.pdf).</source>
        <extracomment>Seeds looked at in one step. Standard languages are written in one script; a Darija row keeps its seed&apos;s.</extracomment>
        <translation>الوصفة {recipe} تعمل على بذور من نوع {task}، ولا توجد أي منها. أدخل وثائق أولا في صفحة البذور (zerria import PROJECT FILE.pdf).</translation>
    </message>
    <message>
        <source>No seed fits the recipe {recipe} and the chosen filters. Import seeds first, or choose others (this recipe needs labels: {needs_label}; it writes: {writes}).</source>
        <translation>لا بذرة تناسب الوصفة {recipe} والمرشّحات المختارة. استورد بذورًا أولًا أو اختر غيرها (تحتاج هذه الوصفة إلى أصناف: {needs_label}؛ وتكتب: {writes}).</translation>
    </message>
    <message>
        <source>The recipe {recipe} needs what this Zerria does not have: {missing}. Mend the recipe, or install the plug-in it was made for.</source>
        <translation>تحتاج الوصفة {recipe} إلى ما ليس في هذه النسخة من زرّيعة: {missing}. أصلح الوصفة أو ثبّت الإضافة التي صُنعت لها.</translation>
    </message>
    <message>
        <source>{folder} is a file. Name a folder for the export.</source>
        <extracomment>What the manifest says it is.</extracomment>
        <translation>{folder} ملف. حدّد مجلدًا للتصدير.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty and no export of Zerria, so it was left alone. Name a new folder.</source>
        <translation>المجلد {folder} ليس فارغًا وليس تصديرًا من زرّيعة، فتُرك كما هو. حدّد مجلدًا جديدًا.</translation>
    </message>
    <message>
        <source>The export in {folder} also holds {file}, which Zerria did not write, so it was not replaced. Move that file, or name a new folder.</source>
        <translation>في تصدير المجلد {folder} أيضًا {file} الذي لم تكتبه زرّيعة، فلم يُستبدل. انقل هذا الملف أو حدّد مجلدًا جديدًا.</translation>
    </message>
    <message>
        <source>The export to {folder} did not work ({problem}), and nothing of it was kept. Check the free space and the rights, then try again.</source>
        <translation>لم ينجح التصدير إلى {folder} ({problem})، ولم يُحفظ منه شيء. تحقّق من المساحة الحرّة والأذون ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>There is no teacher called “{name}”. Known: {known}. Add it in Teachers, or with “zerria teacher add”.</source>
        <extracomment>By name and not by import: this module lies below the teachers, which know nothing of it. The name of the teacher that ships, in `resources/teachers/*.gguf`. The name of the teacher that needs no model.</extracomment>
        <translation>لا يوجد معلّم باسم «{name}». المعروف: {known}. أضفه في صفحة المعلّمين أو بالأمر ‎«zerria teacher add»‎.</translation>
    </message>
    <message>
        <source>There is no teacher yet. Download a model in GGUF format and add it in Teachers, or with “zerria teacher add NAME FILE”.</source>
        <translation>لا يوجد معلّم بعد. نزّل نموذجًا بصيغة GGUF وأضفه في صفحة المعلّمين أو بالأمر ‎«zerria teacher add NAME FILE»‎.</translation>
    </message>
    <message>
        <source>A teacher cannot be called “{name}”. Choose another name.</source>
        <translation>لا يمكن تسمية معلّم «{name}». اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no kind of teacher called “{kind}”. There are: {known}.</source>
        <translation>لا يوجد نوع معلّم باسم «{kind}». الموجود: {known}.</translation>
    </message>
    <message>
        <source>The teacher “{name}” is built in and stays.</source>
        <translation>المعلّم «{name}» مدمج ولا يُحذف.</translation>
    </message>
    <message>
        <source>The list of teachers in {file} cannot be read ({reason}). Mend it, or move it away and add your teachers again.</source>
        <translation>تعذّرت قراءة قائمة المعلّمين في {file} ({reason}). أصلحها، أو انقلها وأضف معلّميك من جديد.</translation>
    </message>
    <message>
        <source>The list of teachers cannot be written to {file} ({reason}). Free some room or check that you may write there.</source>
        <translation>تعذّرت كتابة قائمة المعلّمين في {file} ({reason}). وفّر مساحة أو تحقّق من إذن الكتابة هناك.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Import {missing} more real rows.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والموجود {chosen}. استورد {missing} من الصفوف الحقيقية زيادة.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {missing} more.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والموجود {chosen}. ولّد واقبل {missing} زيادة.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {generate} more and import {real} real ones: the floor of {floor} real rows allows no more synthetic ones.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والموجود {chosen}. ولّد واقبل {generate} زيادة واستورد {real} من الصفوف الحقيقية: الحدّ الأدنى {floor} من الصفوف الحقيقية لا يسمح بمزيد من المولّدة.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used. Import {missing} more real rows: the floor of {floor} real rows leaves no room for more synthetic ones.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}. استورد {missing} من الصفوف الحقيقية زيادة: الحدّ الأدنى {floor} من الصفوف الحقيقية لا يترك مكانًا لمزيد من المولّدة.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a seed may give {cap} synthetic rows at most. Import or generate from {missing} more seeds, or raise max_synthetic_per_seed.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}، لأن البذرة لا تعطي أكثر من {cap} من الصفوف المولّدة. استورد {missing} من البذور زيادة أو ولّد منها، أو ارفع max_synthetic_per_seed.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a recipe may give {cap} synthetic rows at most. Generate {missing} more with another recipe, or raise per_recipe.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}، لأن الوصفة لا تعطي أكثر من {cap} من الصفوف المولّدة. ولّد {missing} زيادة بوصفة أخرى، أو ارفع per_recipe.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a teacher may give {cap} synthetic rows at most. Generate {missing} more with another teacher, or raise per_teacher.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}، لأن المعلّم لا يعطي أكثر من {cap} من الصفوف المولّدة. ولّد {missing} زيادة بمعلّم آخر، أو ارفع per_teacher.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for of near-copies {cap} synthetic rows are taken at most. Generate {missing} more that differ, or raise per_family.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}، لأنه لا يؤخذ من النسخ المتقاربة أكثر من {cap} من الصفوف المولّدة. ولّد {missing} زيادة تختلف عنها، أو ارفع per_family.</translation>
    </message>
    <message>
        <source>The split {split} is to have {wanted} rows and gets {chosen}. Import {missing} more real rows, or ask for fewer.</source>
        <translation>المطلوب للقسم {split} هو {wanted} من الصفوف وقد حصل على {chosen}. استورد {missing} من الصفوف الحقيقية زيادة، أو اطلب أقل.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used: the other quotas, or the number of rows, leave no room for more. Change them in the mix.</source>
        <translation>{cell}: المطلوب {wanted} من الصفوف والصالح للاستعمال {chosen}: الحصص الأخرى أو عدد الصفوف لا تترك مكانًا للمزيد. غيّرها في المزيج.</translation>
    </message>
    <message>
        <source>The mix asks for {wanted} rows in all and gets {chosen}. Generate or import {missing} more, or lower the key rows.</source>
        <translation>يطلب المزيج {wanted} من الصفوف إجمالًا ويحصل على {chosen}. ولّد أو استورد {missing} زيادة، أو أنقص «الصفوف إجمالًا».</translation>
    </message>
    <message>
        <source>The shares of the mix come to {wanted} rows in all, and {chosen} are there. Generate or import {missing} more rows that no quota names.</source>
        <translation>نسب المزيج تساوي {wanted} من الصفوف إجمالًا، والموجود {chosen}. ولّد أو استورد {missing} من الصفوف التي لا تذكرها أي حصّة.</translation>
    </message>
    <message>
        <source>The mix file {file} can not be read: {problem}</source>
        <extracomment>What a quota may say of these keys; the others may be any text.</extracomment>
        <translation>تعذّرت قراءة ملف المزيج {file}: {problem}</translation>
    </message>
    <message>
        <source>The mix file {file} is no valid TOML: {problem}</source>
        <translation>ملف المزيج {file} ليس TOML صحيحًا: {problem}</translation>
    </message>
    <message>
        <source>The mix file {file}, key {key}: {problem}. Mend it.</source>
        <translation>ملف المزيج {file}، المفتاح {key}: {problem}. أصلحه.</translation>
    </message>
    <message>
        <source>The recipe {recipe} makes a prompt of more than {limit} characters. Shorten its template or the seeds.</source>
        <extracomment>A prompt longer than this is a mistake or an attack (a context of 32k tokens holds less). None that can make a long text of a short one, over and over.</extracomment>
        <translation>تصنع الوصفة {recipe} طلبًا يزيد على {limit} حرف. قصّر قالبها أو البذور.</translation>
    </message>
    <message>
        <source>The template of the recipe {recipe} does not work: {problem}</source>
        <translation>قالب الوصفة {recipe} لا يعمل: {problem}</translation>
    </message>
    <message>
        <source>There is no recipe called {name}. There are: {known}.</source>
        <translation>لا توجد وصفة باسم {name}. الموجود: {known}.</translation>
    </message>
    <message>
        <source>The recipe file {file} can not be read: {problem}</source>
        <extracomment>More records than these in one answer are a mistake: small models lose count, contexts end.</extracomment>
        <translation>تعذّرت قراءة ملف الوصفة {file}: {problem}</translation>
    </message>
    <message>
        <source>The recipe file {file} is no valid TOML: {problem}</source>
        <translation>ملف الوصفة {file} ليس TOML صحيحًا: {problem}</translation>
    </message>
    <message>
        <source>The recipe file {file}, key {key}: {problem}. Mend it.</source>
        <translation>ملف الوصفة {file}، المفتاح {key}: {problem}. أصلحه.</translation>
    </message>
    <message>
        <source>The teacher “{name}” is of a kind (“{kind}”) that is not installed. Install its plug-in, or choose another teacher.</source>
        <translation>المعلّم «{name}» من نوع («{kind}») غير مثبّت. ثبّت إضافته أو اختر معلّمًا آخر.</translation>
    </message>
    <message>
        <source>The worker was killed, most likely because the memory ran out. What it had finished is kept. Close other programs or choose a smaller model, then start again.</source>
        <translation>أُنهيت العملية المساعدة قسرًا، والأرجح أن الذاكرة نفدت. ما أنجزته محفوظ. أغلق برامج أخرى أو اختر نموذجًا أصغر، ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The worker crashed in native code (memory fault). What it had finished is kept. Start again; if it happens again, check the model file.</source>
        <translation>تعطّلت العملية المساعدة في شيفرة أصلية (خطأ ذاكرة). ما أنجزته محفوظ. ابدأ من جديد؛ وإن تكرّر ذلك فافحص ملف النموذج.</translation>
    </message>
    <message>
        <source>The worker gave up in native code, often for want of memory. What it had finished is kept. Start again.</source>
        <translation>توقّفت العملية المساعدة في شيفرة أصلية، وغالبًا لنقص الذاكرة. ما أنجزته محفوظ. ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The worker could not read the model any more: its file changed, or its disk went away. Check the file, then start again.</source>
        <translation>لم تعد العملية المساعدة قادرة على قراءة النموذج: تغيّر ملفه أو فُصل قرصه. افحص الملف ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>This processor lacks an instruction that the installed llama.cpp was built for. Install the version of Zerria made for this computer.</source>
        <translation>ينقص هذا المعالج أمر بُني عليه llama.cpp المثبّت. ثبّت نسخة زرّيعة المصنوعة لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>The worker stopped unexpectedly ({signal}). What it had finished is kept. Start again.</source>
        <translation>توقّفت العملية المساعدة فجأة ({signal}). ما أنجزته محفوظ. ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The worker crashed twice in a row ({signal}). Give this teacher fewer GPU layers or a smaller context, then start again: the run goes on with what is missing.</source>
        <translation>تعطّلت العملية المساعدة مرتين متتاليتين ({signal}). أعط هذا المعلّم طبقات أقل على بطاقة الرسوم أو سياقًا أصغر، ثم ابدأ من جديد: تواصل الدفعة ما بقي.</translation>
    </message>
    <message>
        <source>No copy of {file} to work on could be made ({problem}). Check the free space, then try again.</source>
        <extracomment>Beside the backups while the last state of a closed project is in none of them.</extracomment>
        <translation>تعذّر عمل نسخة من {file} للعمل عليها ({problem}). تحقّق من المساحة الحرة ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>No backup of {file} could be made ({problem}), so nothing was changed. Check the free space, then try again.</source>
        <translation>تعذّر إنشاء نسخة احتياطية من {file} ({problem})، فلم يتغيّر شيء. تحقّق من المساحة الحرّة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written to {file}. Free some space, then try again: what was saved before is safe.</source>
        <extracomment>So many answers are kept while nothing is written.</extracomment>
        <translation>القرص ممتلئ، فلم يُكتب شيء في {file}. وفّر مساحة ثم حاول مجددًا: ما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>{file} can not be written: {problem}.</source>
        <translation>تعذّرت الكتابة في {file}: {problem}.</translation>
    </message>
    <message>
        <source>There is no candidate {id} in this project; nothing was decided.</source>
        <extracomment>Decisions in one transaction of a long gesture: about half a frame of the window. How the summary of a second look begins. Second looks never decide.</extracomment>
        <translation>لا يوجد مقترح {id} في هذا المشروع؛ لم يُتّخذ أي قرار.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open that project.</source>
        <extracomment>&quot;ZERR&quot;: marks a project among other SQLite files. What SQLite keeps of a project in memory; of 2 MB, its own measure, a search reads everything anew.</extracomment>
        <translation>{file} موجود من قبل. اختر اسمًا آخر أو افتح ذلك المشروع.</translation>
    </message>
    <message>
        <source>{file} can not be made: {problem}.</source>
        <translation>تعذّر إنشاء {file}: {problem}.</translation>
    </message>
    <message>
        <source>{file} is open in another window or command. Close it there first: one program at a time writes to a project.</source>
        <translation>{file} مفتوح في نافذة أخرى أو أمر آخر. أغلقه هناك أولًا: لا يكتب في المشروع إلا برنامج واحد في كل مرة.</translation>
    </message>
    <message>
        <source>There is no project at {file}. Make one with: zerria new {file}</source>
        <translation>لا يوجد مشروع في {file}. أنشئ واحدًا بالأمر: zerria new {file}</translation>
    </message>
    <message>
        <source>{file} can not be read: {problem}.</source>
        <translation>تعذّرت قراءة {file}: {problem}.</translation>
    </message>
    <message>
        <source>{file} is not a Zerria project.</source>
        <translation>{file} ليس مشروع زرّيعة.</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a Zerria project.</source>
        <translation>{file} قاعدة بيانات لبرنامج آخر، وليس مشروع زرّيعة.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Zerria (file version {found}, this program knows {known}). Update Zerria to open it; the file was not touched.</source>
        <translation>{file} من صنع نسخة أحدث من زرّيعة (إصدار الملف {found}، وهذا البرنامج يعرف {known}). حدّث زرّيعة لفتحه؛ لم يُمسّ الملف.</translation>
    </message>
    <message>
        <source>{file} is damaged: {problem}. Open the newest copy from the folder {backups} and keep the damaged file.</source>
        <translation>{file} تالف: {problem}. افتح أحدث نسخة من المجلد {backups} واحتفظ بالملف التالف.</translation>
    </message>
    <message>
        <source>{file} holds something a Zerria project does not have ({what}), so it was not opened. Ask whoever sent it for an untouched copy.</source>
        <translation>في {file} شيء لا يوجد في مشاريع زرّيعة ({what})، فلم يُفتح. اطلب ممن أرسله نسخة لم تُغيَّر.</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>تصنيف</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Instruction and answer</source>
        <translation>تعليمة وجواب</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>التعليمة</translation>
    </message>
    <message>
        <source>Question and answer about a document</source>
        <translation>سؤال وجواب حول وثيقة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>المقطع</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>بصمة SHA-256 للملف</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>إعادة صياغة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>النص الأصلي</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>اللغة الهدف</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>نقل حرفي</translation>
    </message>
    <message>
        <source>Other script</source>
        <extracomment>Readings asked of the transliteration: the later ones are guesses.</extracomment>
        <translation>الخط الآخر</translation>
    </message>
    <message>
        <source>The prompt is longer than the teacher&apos;s context of {limit} tokens allows. Shorten the seed or the recipe, or set a larger context for this teacher.</source>
        <translation>الطلب أطول مما يسمح به سياق المعلّم ({limit} رمز). قصّر البذرة أو الوصفة، أو حدّد سياقًا أكبر لهذا المعلّم.</translation>
    </message>
    <message>
        <source>The model computes nonsense: its weights are damaged. Fetch the file again and compare its SHA-256 with the one its publisher gives.</source>
        <translation>نتائج النموذج بلا معنى: أوزانه تالفة. نزّل الملف من جديد وقارن بصمته SHA-256 بالتي يعطيها ناشره.</translation>
    </message>
    <message>
        <source>The model could not compute an answer (llama.cpp says {code}). Use a smaller context or fewer GPU layers for this teacher, or another model file.</source>
        <translation>لم يستطع النموذج حساب جواب (رمز llama.cpp: {code}). استعمل سياقًا أصغر أو طبقات أقل على بطاقة الرسوم لهذا المعلّم، أو ملف نموذج آخر.</translation>
    </message>
    <message>
        <source>This installation of llama.cpp cannot use a graphics card: the model runs on the processor. The help page on teachers says how to install one that can.</source>
        <extracomment>A model smaller than this is run by one thread.</extracomment>
        <translation>نسخة llama.cpp المثبّتة لا تستطيع استعمال بطاقة الرسوم: يعمل النموذج على المعالج. تشرح صفحة المساعدة عن المعلّمين كيف تُثبَّت نسخة تستطيع ذلك.</translation>
    </message>
    <message>
        <source>The graphics card has not enough free memory for the whole model: it computes some of the layers, the processor the others.</source>
        <translation>ليس في بطاقة الرسوم ذاكرة متاحة تكفي النموذج كلّه: تحسب هي بعض الطبقات، ويحسب المعالج الباقي.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory for this model, which runs on the processor. Close what else uses the card, or choose a smaller model.</source>
        <translation>الذاكرة المتاحة في بطاقة الرسوم قليلة جدًا لهذا النموذج، فهو يعمل على المعالج. أغلق ما يستعمل البطاقة، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>The graphics card did not take as many layers as it should have had room for; it was given fewer, and the processor computes the others.</source>
        <translation>لم تقبل بطاقة الرسوم عدد الطبقات الذي كان ينبغي أن تتّسع له؛ فأُعطيت عددًا أقل، ويحسب المعالج الباقي.</translation>
    </message>
    <message>
        <source>The model did not fit the graphics card and runs on the processor. Set fewer GPU layers for this teacher to use both.</source>
        <translation>لم تتّسع بطاقة الرسوم للنموذج فهو يعمل على المعالج. حدّد طبقات أقل على بطاقة الرسوم لهذا المعلّم لاستعمال الاثنين.</translation>
    </message>
    <message>
        <source>Memory is short: what the teacher remembers of its texts is kept in fewer bits, so that more answers are written at a time. The answers may differ slightly.</source>
        <translation>الذاكرة قليلة: ما يتذكّره المعلّم من نصوصه يُحفظ بعدد أقل من البتات، لتُكتب أجوبة أكثر في آن واحد. قد تختلف الأجوبة قليلًا.</translation>
    </message>
    <message>
        <source>The model {file} could not be loaded although its header is sound. Its content is damaged, or this computer lacks memory for it ({size} MB needed, {free} MB free). Compare its SHA-256 with its publisher&apos;s, or choose a smaller model.</source>
        <translation>تعذّر تحميل النموذج {file} مع أن ترويسته سليمة. محتواه تالف، أو ذاكرة هذا الحاسوب لا تكفيه (يحتاج {size} م.ب، والحرّ {free} م.ب). قارن بصمته SHA-256 بالتي عند ناشره، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>The model&apos;s own chat template does not work; a usual one of its family is used instead.</source>
        <translation>قالب المحادثة الخاص بالنموذج لا يعمل؛ فاستُعمل قالب معتاد من عائلته.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this conversation ({reason}). Choose a recipe with one user message, or another model.</source>
        <translation>يرفض قالب محادثة النموذج هذه المحادثة ({reason}). اختر وصفة فيها رسالة مستخدم واحدة، أو نموذجًا آخر.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {tokens} tokens. Close other programs, set a smaller context or fewer sequences for this teacher, or choose a smaller model.</source>
        <translation>الذاكرة لا تكفي لسياق من {tokens} رمز. أغلق برامج أخرى، أو حدّد سياقًا أصغر أو تسلسلات أقل لهذا المعلّم، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>It fits: it needs about {needed} of memory, and {free} are free.</source>
        <extracomment>Settings of the machine, not of the texts: they stay out of the fingerprint, so that a run can resume with a smaller context or fewer GPU layers after a crash.</extracomment>
        <translation>يتّسع له الحاسوب: يحتاج إلى نحو {needed} من الذاكرة، والمتاح {free}.</translation>
    </message>
    <message>
        <source>It is tight: it needs about {needed} of memory, and only {free} of {total} are free. Close other programs before you start, or let it write fewer answers at a time.</source>
        <translation>يضيق به الحاسوب: يحتاج إلى نحو {needed} من الذاكرة، وليس متاحًا إلا {free} من {total}. أغلق برامج أخرى قبل البدء، أو اجعله يكتب أجوبة أقل في آن واحد.</translation>
    </message>
    <message>
        <source>It does not fit: it needs about {needed} of memory, and this computer has {total}. Choose a smaller model, or a more compressed file of this one.</source>
        <translation>لا يتّسع له الحاسوب: يحتاج إلى نحو {needed} من الذاكرة، وفي هذا الحاسوب {total}. اختر نموذجًا أصغر، أو ملفًا أكثر ضغطًا لهذا النموذج.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read to its end ({reason}). Check the disk, or copy the file again.</source>
        <translation>تعذّرت قراءة ملف النموذج {file} إلى آخره ({reason}). افحص القرص أو انسخ الملف من جديد.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the model file inside it (*.gguf).</source>
        <translation>{file} مجلد. اختر ملف النموذج الذي بداخله (‎*.gguf).</translation>
    </message>
    <message>
        <source>The model file {file} does not exist. If it moved, choose it again in Teachers.</source>
        <translation>ملف النموذج {file} غير موجود. إن نُقل فاختره من جديد في صفحة المعلّمين.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({reason}). Check that the disk is connected and that you may open the file.</source>
        <translation>تعذّرت قراءة ملف النموذج {file} ({reason}). تحقّق من أن القرص موصول وأن لك إذن فتح الملف.</translation>
    </message>
    <message>
        <source>{file} is no file but a device or a pipe. Choose a model file (*.gguf).</source>
        <translation>{file} ليس ملفًا بل جهاز أو أنبوب. اختر ملف نموذج (‎*.gguf).</translation>
    </message>
    <message>
        <source>The header of the model file {file} is damaged ({reason}). Download the file again and compare its SHA-256 with the one its publisher gives.</source>
        <translation>ترويسة ملف النموذج {file} تالفة ({reason}). نزّل الملف من جديد وقارن بصمته SHA-256 بالتي يعطيها ناشره.</translation>
    </message>
    <message>
        <source>The model file {file} was made for computers of another byte order. Get the usual (little-endian) conversion of the model.</source>
        <translation>ملف النموذج {file} معدّ لحواسيب ذات ترتيب بايتات آخر. احصل على النسخة المعتادة من النموذج (little-endian).</translation>
    </message>
    <message>
        <source>The model file {file} has GGUF version {version}; versions 2 and 3 can be read. Get a newer conversion of the model.</source>
        <translation>ملف النموذج {file} بإصدار GGUF رقم {version}؛ ولا يُقرأ إلا الإصداران 2 و3. احصل على تحويل أحدث للنموذج.</translation>
    </message>
    <message>
        <source>The model file {file} is empty. Download it again, or copy it again.</source>
        <translation>ملف النموذج {file} فارغ. نزّله أو انسخه من جديد.</translation>
    </message>
    <message>
        <source>{file} is a web page, not a model: the download was answered with an error or a sign-in page. Open the link in a browser and download the .gguf file itself.</source>
        <translation>{file} صفحة ويب وليس نموذجًا: كان ردّ التنزيل خطأً أو صفحة تسجيل دخول. افتح الرابط في المتصفّح ونزّل ملف ‎.gguf نفسه.</translation>
    </message>
    <message>
        <source>{file} is only a Git LFS pointer to a model. Run “git lfs pull”, or download the .gguf file itself.</source>
        <translation>{file} مجرّد مؤشّر Git LFS إلى نموذج. نفّذ «git lfs pull» أو نزّل ملف ‎.gguf نفسه.</translation>
    </message>
    <message>
        <source>{file} is not a GGUF model (its first bytes are others). Choose a file ending in .gguf; safetensors and PyTorch files must be converted first.</source>
        <translation>{file} ليس نموذج GGUF (بايتاته الأولى مختلفة). اختر ملفًا ينتهي بـ ‎.gguf؛ أما ملفات safetensors وPyTorch فيجب تحويلها أولًا.</translation>
    </message>
    <message>
        <source>The model file {file} is cut short: the download or the copy did not finish. Fetch it again.</source>
        <translation>ملف النموذج {file} مبتور: لم يكتمل التنزيل أو النسخ. احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>{file} is a “{family}” model: it reads texts, pictures or sounds but does not write texts. Choose an instruction-tuned model that writes.</source>
        <translation>{file} نموذج من عائلة «{family}»: يقرأ النصوص أو الصور أو الأصوات لكنه لا يكتب نصوصًا. اختر نموذجًا يكتب ومدرَّبًا على اتّباع التعليمات.</translation>
    </message>
    <message>
        <source>{file} is of a family (“{family}”) that this version cannot run. Update Zerria, or choose a model of another family.</source>
        <translation>{file} من عائلة («{family}») لا تشغّلها هذه النسخة. حدّث زرّيعة أو اختر نموذجًا من عائلة أخرى.</translation>
    </message>
    <message>
        <source>{file} is a later part of a model split into {count} files. Choose its first part (…-00001-of-…).</source>
        <translation>{file} جزء لاحق من نموذج مقسّم إلى {count} من الملفات. اختر جزءه الأول (‎…-00001-of-…).</translation>
    </message>
    <message>
        <source>{file} is missing: the model is split into {count} files that must lie in one folder. Fetch the missing part.</source>
        <translation>{file} مفقود: النموذج مقسّم إلى {count} من الملفات التي يجب أن تكون في مجلد واحد. احصل على الجزء الناقص.</translation>
    </message>
    <message>
        <source>{file} is not part {number} of this model, which is split into {count} files. Fetch that part again.</source>
        <translation>{file} ليس الجزء {number} من هذا النموذج المقسّم إلى {count} من الملفات. أحضر ذلك الجزء من جديد.</translation>
    </message>
    <message>
        <source>{file} claims to be split into {count} files. Download it again.</source>
        <translation>يدّعي {file} أنه مقسّم إلى {count} من الملفات. نزّله من جديد.</translation>
    </message>
    <message>
        <source>The answer format of this recipe cannot be used ({reason}). Mend the fields of the recipe or of its task.</source>
        <extracomment>Longer bounds on a text are left to max_tokens: the grammar spells each repetition out.</extracomment>
        <translation>لا يمكن استعمال صيغة الجواب في هذه الوصفة ({reason}). أصلح حقول الوصفة أو حقول مهمتها.</translation>
    </message>
    <message>
        <source>No seed to compare with.</source>
        <extracomment>Longest common run of words over the seed&apos;s length from which a text is a copy (flag at 0.8: facts on verifiers; ours, unpublished).
----------
Texts are compared up to here; beyond it a list of numbers says little. The share of letters in common from which a Latin word with its consonants is a name.</extracomment>
        <translation>لا توجد بذرة للمقارنة.</translation>
    </message>
    <message>
        <source>The same as the seed, word for word.</source>
        <translation>مطابق للبذرة كلمةً بكلمة.</translation>
    </message>
    <message>
        <source>{share} of the seed comes back unchanged.</source>
        <translation>عاد {share} من البذرة دون تغيير.</translation>
    </message>
    <message>
        <source>Not a copy of the seed.</source>
        <translation>ليس نسخة من البذرة.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>The text is not the seed given back.</source>
        <translation>النص ليس البذرة نفسها معادةً.</translation>
    </message>
    <message>
        <source>{length} characters: shorter than {limit}.</source>
        <translation>عدد الحروف {length}: أقصر من {limit}.</translation>
    </message>
    <message>
        <source>{length} characters: longer than {limit}.</source>
        <translation>عدد الحروف {length}: أطول من {limit}.</translation>
    </message>
    <message>
        <source>{ratio} times the length of the seed.</source>
        <translation>الطول {ratio} ضعف طول البذرة.</translation>
    </message>
    <message>
        <source>{length} characters, as expected.</source>
        <translation>عدد الحروف {length}، كما هو منتظر.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Neither cut off nor rambling, compared with the seed.</source>
        <translation>ليس مبتورًا ولا مطوَّلًا مقارنةً بالبذرة.</translation>
    </message>
    <message>
        <source>Not compared with the project yet.</source>
        <extracomment>Jaccard on folded character 3-grams from which two texts are near-copies (facts: J &gt;= 0.8 to flag; random pairs of short Darija sentences stay under 0.16).</extracomment>
        <translation>لم يُقارن بالمشروع بعد.</translation>
    </message>
    <message>
        <source>Nothing like it among seeds, accepted rows and this run.</source>
        <translation>لا شبيه له بين البذور والصفوف المقبولة وهذه الدفعة.</translation>
    </message>
    <message>
        <source>Already in this run: {twin}</source>
        <translation>موجود من قبل في هذه الدفعة: {twin}</translation>
    </message>
    <message>
        <source>Already there: {twin}</source>
        <translation>موجود من قبل: {twin}</translation>
    </message>
    <message>
        <source>Nearly a copy ({similarity}) of one in this run: {twin}</source>
        <translation>يكاد يكون نسخة ({similarity}) من نص في هذه الدفعة: {twin}</translation>
    </message>
    <message>
        <source>Nearly a copy ({similarity}) of: {twin}</source>
        <translation>يكاد يكون نسخة ({similarity}) من: {twin}</translation>
    </message>
    <message>
        <source>Different enough; nearest ({similarity}): {twin}</source>
        <translation>مختلف بما يكفي؛ الأقرب إليه ({similarity}): {twin}</translation>
    </message>
    <message>
        <source>Near-copy</source>
        <translation>شبه نسخة</translation>
    </message>
    <message>
        <source>No seed, no accepted row and no earlier row of the run is the same but for a few letters.</source>
        <translation>لا بذرة ولا صف مقبول ولا صف سابق من الدفعة نفسها مثله إلا في بضعة حروف.</translation>
    </message>
    <message>
        <source>The answer has the shape that was asked for.</source>
        <translation>الجواب على الشكل المطلوب.</translation>
    </message>
    <message>
        <source>The answer does not have the shape that was asked for; this is the raw text.</source>
        <translation>الجواب ليس على الشكل المطلوب؛ هذا هو النص الخام.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>The answer is a record with every field filled.</source>
        <translation>الجواب سجلّ كل حقوله مملوءة.</translation>
    </message>
    <message>
        <source>No script to compare.</source>
        <extracomment>Script share from which a text counts as written in it (survey of verifiers: 0.95).</extracomment>
        <translation>لا خط للمقارنة.</translation>
    </message>
    <message>
        <source>Written in the script that was asked for.</source>
        <translation>مكتوب بالخط المطلوب.</translation>
    </message>
    <message>
        <source>Mixed: only {share} is in the script asked for.</source>
        <translation>مختلط: {share} فقط بالخط المطلوب.</translation>
    </message>
    <message>
        <source>Wrong script: {found} instead of {expected}.</source>
        <translation>خط خاطئ: {found} بدل {expected}.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Arabic letters or Arabizi, as the request asked for.</source>
        <translation>حروف عربية أو عربيزي، كما طُلب.</translation>
    </message>
    <message>
        <source>Too short to tell the variety.</source>
        <extracomment>What the coarse classes of the identifier cover. The country is a hint only: country labels do not transfer between sources, so a Maghrebi text passes for any Maghrebi variety.</extracomment>
        <translation>أقصر من أن تُعرف لهجته.</translation>
    </message>
    <message>
        <source>Sounds like the variety asked for ({probability}).</source>
        <translation>يبدو من اللهجة المطلوبة ({probability}).</translation>
    </message>
    <message>
        <source>Sounds like {found} ({probability}).</source>
        <translation>يبدو من {found} ({probability}).</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Real Darija, not Standard Arabic, French or another dialect.</source>
        <translation>دارجة حقيقية، لا فصحى ولا فرنسية ولا لهجة أخرى.</translation>
    </message>
    <message>
        <source>{count} rows could not be read. The first: {problem}</source>
        <translation>تعذرت قراءة أسطر عددها {count}. أولها: {problem}</translation>
    </message>
    <message>
        <source>{file} has no field {field}. Name one of its own with --field: {columns}.</source>
        <translation>لا يوجد في {file} حقل {field}. سمِّ أحد حقوله بالخيار --field: {columns}.</translation>
    </message>
    <message>
        <source>The rules have nothing more to change in this seed. Try another recipe.</source>
        <extracomment>Raised when an operation gives other results for the same request than before. Results looked at for one seed before it counts as used up: bounds the time of one answer.</extracomment>
        <translation>لم يبق للقواعد ما تغيّره في هذه البذرة. جرّب وصفة أخرى.</translation>
    </message>
    <message>
        <source>Rules: no model, instant, the same every time</source>
        <translation>قواعد: بلا نموذج، فورية، بالنتيجة نفسها كل مرة</translation>
    </message>
    <message>
        <source>Written by a model, not by a rule.</source>
        <extracomment>What a changed meaning scores: the row may be good, a person has to look.</extracomment>
        <translation>كتبه نموذج وليس قاعدة.</translation>
    </message>
    <message>
        <source>A rule changed the meaning on purpose: check that the label is still true.</source>
        <translation>غيّرت قاعدة المعنى عن قصد: تأكد من أن التصنيف ما زال صحيحًا.</translation>
    </message>
    <message>
        <source>Made by a rule that changes the meaning on purpose.</source>
        <translation>صنعته قاعدة تغيّر المعنى عن قصد.</translation>
    </message>
    <message>
        <source>Made by a rule that keeps the meaning and the label.</source>
        <translation>صنعته قاعدة تحافظ على المعنى والتصنيف.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>قاعدة</translation>
    </message>
    <message>
        <source>Whether a rule made the row, and whether it keeps the meaning and the label.</source>
        <translation>هل صنعت قاعدة هذا السطر، وهل تحافظ على المعنى والتصنيف.</translation>
    </message>
    <message>
        <source>Personal data can not be handled as {choice}. Use one of: {known}.</source>
        <translation>لا يمكن التعامل مع البيانات الشخصية بالخيار {choice}. استعمل أحد الخيارات: {known}.</translation>
    </message>
    <message>
        <source>{file} holds no tokeniser. Choose a SentencePiece model (*.model) or a model file (*.gguf).</source>
        <extracomment>Words of one call to the worker, which loads the vocabulary anew each time.</extracomment>
        <translation>لا يحتوي {file} على مُقطِّع. اختر نموذج SentencePiece ‏(*.model) أو ملف نموذج (*.gguf).</translation>
    </message>
    <message>
        <source>The tokeniser file {file} can not be read ({reason}). Choose a SentencePiece model (*.model) or a model file (*.gguf).</source>
        <translation>تعذّرت قراءة ملف المُقطِّع {file} ({reason}). اختر نموذج SentencePiece ‏(*.model) أو ملف نموذج (*.gguf).</translation>
    </message>
    <message>
        <source>The vocabulary of {file} could not be loaded although its header is sound. Fetch the file again, or choose another model.</source>
        <translation>تعذّر تحميل مفردات {file} مع أنّ ترويسته سليمة. أحضر الملف من جديد أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>The word list {file} can not be read: {problem}</source>
        <extracomment>How a verb&apos;s stem changes; only the verbs of these classes are conjugated.</extracomment>
        <translation>تتعذر قراءة قائمة الكلمات {file}: {problem}</translation>
    </message>
    <message>
        <source>The word list {file}, line {line}: {columns} columns instead of seven, or an unknown person. Mend that line.</source>
        <translation>قائمة الكلمات {file}، السطر {line}: عدد الأعمدة {columns} بدل سبعة، أو ضمير غير معروف. أصلح هذا السطر.</translation>
    </message>
    <message>
        <source>The word list {file}, line {line}: {problem}. Mend that line.</source>
        <translation>قائمة الكلمات {file}، السطر {line}: {problem}. صحّح هذا السطر.</translation>
    </message>
    <message>
        <source>French words</source>
        <extracomment>Likeness of two consonant skeletons from which a spelling is that French word: كارطة (krt) is carte, طريق is not route. French articles and prepositions behind which a French noun needs no second article. Their Darija words have another, commoner meaning (rest, rule, application of a law, upbringing). لي, the bed, is also who and to me.</extracomment>
        <translation>كلمات فرنسية</translation>
    </message>
    <message>
        <source>Puts the French word that people say in place of one to three words of the seed, in the seed&apos;s own letters.</source>
        <translation>يضع الكلمة الفرنسية التي يقولها الناس مكان كلمة إلى ثلاث كلمات من البذرة، بحروف البذرة نفسها.</translation>
    </message>
    <message>
        <source>Another person</source>
        <extracomment>Persons a sentence is turned from. The 3rd may have any noun for its subject, so it is left. Small words whose owner is, or may be, the verb&apos;s subject. Words in no list that may be verbs of the 1st or 2nd person, or have its pronoun at their end.</extracomment>
        <translation>ضمير آخر</translation>
    </message>
    <message>
        <source>Says the seed of somebody else: I, you, he, she, we, they, with its verbs and adjectives in agreement.</source>
        <translation>يقول البذرة بضمير آخر: أنا، أنت، هو، هي، نحن، هم، مع مطابقة أفعالها وصفاتها.</translation>
    </message>
    <message>
        <source>Yes and no</source>
        <extracomment>Words that a clause says no with, or that only make sense in a clause that does. A wish or a blessing is not turned round. Words behind which a verb is not the clause&apos;s own. A negated word that is in no list: ماعليهش, makanch. ka written apart from its verb: the negation would have to go around both.</extracomment>
        <translation>النفي والإثبات</translation>
    </message>
    <message>
        <source>Puts ma…ch around a verb of the seed, or takes it away: the meaning turns round, and a label may no longer be true.</source>
        <translation>يضع «ما…ش» حول فعل في البذرة أو ينزعها: ينقلب المعنى، وقد لا يبقى التصنيف صحيحا.</translation>
    </message>
    <message>
        <source>Writes the seed in Arabizi if it is in Arabic letters, and the other way round.</source>
        <translation>يكتب البذرة بالعربيزي إن كانت بالحروف العربية، والعكس.</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <extracomment>Words respelt besides the one whose change shows under the folded key. Small words whose spelling is that of another one as often: li (who, to me), la (no, the). خالتي is not how others write خالة. With fewer, one more consonant makes another word: ach, chno.</extracomment>
        <translation>كتابات أخرى</translation>
    </message>
    <message>
        <source>Writes one to three words of the seed as other people do: joined or apart, or in another of their spellings.</source>
        <translation>يكتب كلمة إلى ثلاث كلمات من البذرة كما يكتبها غيرك: متصلة أو منفصلة، أو بإحدى كتاباتها الأخرى.</translation>
    </message>
    <message>
        <source>Other words</source>
        <extracomment>Small words whose spellings are words of their own, any as good as the other. What is said of God, of people and of friends is said in set phrases. A shorter word has too many meanings to be exchanged unseen: حال, وجه, بان.</extracomment>
        <translation>كلمات أخرى</translation>
    </message>
    <message>
        <source>Puts words of the same meaning in place of one to three words of the seed.</source>
        <translation>يضع كلمات لها المعنى نفسه مكان كلمة إلى ثلاث كلمات من البذرة.</translation>
    </message>
    <message>
        <source>Templates</source>
        <extracomment>What people call the sentiments, intents and topics that the templates are marked with.</extracomment>
        <translation>قوالب</translation>
    </message>
    <message>
        <source>Makes new sentences from templates in the seed&apos;s variety and letters. With a label or a topic, only where the templates know it: positive, negative, neutral, question, complaint, praise, request, advice, or an everyday topic.</source>
        <translation>ينشئ جملا جديدة من قوالب بلهجة البذرة وحروفها. مع تصنيف أو موضوع، فقط إذا عرفته القوالب: إيجابي، سلبي، محايد، سؤال، شكوى، مدح، طلب، نصيحة، أو موضوع يومي.</translation>
    </message>
    <message>
        <source>Another variety</source>
        <extracomment>Darija to Darija, and Darija to Standard Arabic. Back from Standard Arabic the order of the words and the case endings are lost knowledge, so there it has nothing to offer.</extracomment>
        <translation>لهجة أخرى</translation>
    </message>
    <message>
        <source>Says the seed in Algerian, Moroccan or Standard Arabic, where every word that differs is known.</source>
        <translation>يقول البذرة بالجزائرية أو المغربية أو الفصحى، إذا كانت كل كلمة مختلفة معروفة.</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <extracomment>Every type, with its name for people.</extracomment>
        <translation>أرقام هاتف</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>عناوين بريد إلكتروني</translation>
    </message>
    <message>
        <source>links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>user names</source>
        <translation>أسماء مستخدمين</translation>
    </message>
    <message>
        <source>national id numbers</source>
        <translation>أرقام تعريف وطنية</translation>
    </message>
    <message>
        <source>identity card numbers</source>
        <translation>أرقام بطاقات التعريف</translation>
    </message>
    <message>
        <source>tax numbers</source>
        <translation>أرقام جبائية</translation>
    </message>
    <message>
        <source>postal accounts</source>
        <translation>حسابات بريدية جارية</translation>
    </message>
    <message>
        <source>postal account identifiers (RIP)</source>
        <translation>كشوف الهوية البريدية (RIP)</translation>
    </message>
    <message>
        <source>bank accounts (RIB)</source>
        <translation>حسابات بنكية (RIB)</translation>
    </message>
    <message>
        <source>bank accounts (IBAN)</source>
        <translation>حسابات بنكية (IBAN)</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>بطاقات دفع</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation>تواريخ ميلاد</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>لوحات ترقيم</translation>
    </message>
    <message>
        <source>street addresses</source>
        <translation>عناوين سكنية</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>عناوين IP</translation>
    </message>
    <message>
        <source>The grammar file {file}: {problem}. Mend it.</source>
        <translation>ملف القواعد {file}: {problem}. أصلحه.</translation>
    </message>
    <message>
        <source>“{script}” is no script that Zerria writes Darija in. Choose Arab or Latn.</source>
        <extracomment>Particles and articles that Arabizi writes apart and Arabic letters write with the next word. A longer run of letters is no word; it is written sign by sign from a chart. So are the words of a text after so many different ones: a book still answers in seconds. A longer text is no sentence: one guess is told, made block by block. Guesses kept for each unit, and the least share of the best that another must have. Signs right behind a word, at most one blank between (``wach ?``). A written article (towards Arabic letters; no Arabic word matches): l, or a doubled sun letter. How much less likely an article is that nothing stands for, in a word alone. Working value. What may be written for one unit, with chances, best first.</extracomment>
        <translation>«{script}» ليس خطا تكتب به زريعة الدارجة. اختر Arab أو Latn.</translation>
    </message>
    <message>
        <source>{count} guesses were asked for. Ask for one or more.</source>
        <translation>طُلب {count} من الاقتراحات. اطلب واحدا على الأقل.</translation>
    </message>
    <message>
        <source>The variety file {file}: {problem}. Mend it.</source>
        <extracomment>First, second and third person, masculine or feminine where they differ, singular or plural.</extracomment>
        <translation>ملف اللهجة {file}: {problem}. صحّحه.</translation>
    </message>
    <message>
        <source>Holds personal data that the seed does not have: {kinds}.</source>
        <extracomment>A phone is the same from here on, whatever is before: +213 661…, 0661…</extracomment>
        <translation>فيه بيانات شخصية ليست في البذرة: {kinds}.</translation>
    </message>
    <message>
        <source>No personal data beyond the seed&apos;s.</source>
        <translation>لا بيانات شخصية غير ما في البذرة.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>البيانات الشخصية</translation>
    </message>
    <message>
        <source>No phone number, address or id that the seed does not have, made up or not.</source>
        <translation>لا رقم هاتف ولا عنوان ولا معرّف ليس في البذرة، مختلقًا كان أو حقيقيًا.</translation>
    </message>
    <message>
        <source>A small n-gram stand-in for your future model, not a prediction of its score. Use it to compare mixes.</source>
        <extracomment>Chains with a held-out part and random numbers of their own; the band is their range. What is looked at of a larger project, so that it ends within 30 s on two cores. With 200 short texts (750 words of Darija in Latin letters) the order replace, 50 %, 80 % still came out in 20 of 20 seeds; 100 did as well, but a tenth of them held out is a handful. A real word is rare when the training texts hold it at most so often. Mixes that are drawn beside the user&apos;s own, to compare with. Perplexity has settled when it changed by no more than this over the last two generations.</extracomment>
        <translation>بديل صغير (نموذج n-gram) عن نموذجك القادم، وليس تنبّؤًا بنتيجته. استعمله للمقارنة بين مزيج وآخر.</translation>
    </message>
    <message>
        <source>At {share} real, perplexity settles at {change} and {survival} of rare words survive.</source>
        <translation>عند {share} من الحقيقي تستقر الحيرة عند {change} ويبقى {survival} من الكلمات النادرة.</translation>
    </message>
    <message>
        <source>At {share} real, perplexity is at {change} after {generations} generations and has not settled; {survival} of rare words survive.</source>
        <translation>عند {share} من الحقيقي تبلغ الحيرة {change} بعد عدد من الأجيال هو {generations} ولم تستقر بعد؛ ويبقى {survival} من الكلمات النادرة.</translation>
    </message>
    <message>
        <source>Every training row of this mix is real, so nothing is lost. The thin lines show what synthetic rows would do.</source>
        <translation>كل صفوف التدريب في هذا المزيج حقيقية، فلا يضيع شيء. الخطوط الرفيعة تبيّن ما قد تفعله الصفوف المولّدة.</translation>
    </message>
    <message>
        <source>A forecast needs at least {least} real texts that are no near-copies of each other, with {least_words} words in all. There are {texts} with {words} words: import more seeds.</source>
        <translation>يحتاج التوقّع إلى {least} نصًّا حقيقيًّا على الأقل ليست نسخًا متقاربة، وفيها {least_words} كلمة إجمالًا. الموجود {texts} فيها {words} كلمة: استورد بذورًا أخرى.</translation>
    </message>
    <message>
        <source>There are too few rows to learn from: at least {rows} rows of three words or more in one script, in at least {classes} varieties. Set the variety of more rows.</source>
        <translation>الأسطر أقل من أن يُتعلَّم منها: يلزم على الأقل {rows} من الأسطر التي فيها ثلاث كلمات أو أكثر بخط واحد، في {classes} من اللهجات على الأقل. حدّد لهجة أسطر أكثر.</translation>
    </message>
    <message>
        <source>The project&apos;s own variety weights are damaged. Train them again.</source>
        <translation>أوزان اللهجات الخاصة بالمشروع تالفة. درّبها من جديد.</translation>
    </message>
    <message>
        <source>Hugging Face dataset folder</source>
        <extracomment>Some 20 MB of short texts a shard: quick to fetch on a slow line, and to start again.</extracomment>
        <translation>مجلد بيانات Hugging Face</translation>
    </message>
    <message>
        <source>Read by datasets.load_dataset(folder) and ready for the Hub: Parquet files and the card.</source>
        <translation>يقرؤه datasets.load_dataset(folder) وهو جاهز لموقع Hub: ملفات Parquet والبطاقة.</translation>
    </message>
    <message>
        <source>The row {uid} (row {row} of its sheet) has {length} characters in the column {column}; a cell of a spreadsheet holds {limit} at most. Export it in another format, or shorten or reject the row.</source>
        <extracomment>Excel&apos;s limits (&quot;Excel specifications and limits&quot;): UTF-16 units of a cell, rows of a sheet. A part of more bytes needs ZIP64, which not every spreadsheet reads. How many rows are looked at to tell which way the sheet reads. What zipfile and the XML parser raise on what is not, or no longer, a workbook.</extracomment>
        <translation>في الصف {uid} (الصف {row} من ورقته) {length} حرفًا في العمود {column}؛ تسع خلية الجدول {limit} على الأكثر. صدّره بصيغة أخرى، أو قصّر الصف أو ارفضه.</translation>
    </message>
    <message>
        <source>A sheet holds {limit} rows at most, with the header, and 2 GB; the row {uid} (number {row} of its split) does not fit. Ask for fewer rows, or export CSV or Parquet.</source>
        <translation>تسع الورقة {limit} صفًا على الأكثر مع الترويسة، و2 غيغابايت؛ لا يتّسع الصف {uid} (رقمه {row} في قسمه). اطلب صفوفًا أقل، أو صدّر بصيغة CSV أو Parquet.</translation>
    </message>
    <message>
        <source>{file}, after row {row}: this is no whole workbook.</source>
        <translation>{file}، بعد الصف {row}: ليس هذا مصنّفًا كاملًا.</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <extracomment>What is inside, in bytes: shared strings are held in memory, sheets are streamed. Tables of texts pack five to thirty times; bombs a thousand times. What zipfile, either XML parser (their errors are syntax errors) and openpyxl raise on damaged parts, by trying them.</extracomment>
        <translation>جدول بيانات (XLSX)</translation>
    </message>
    <message>
        <source>Opened by Excel and LibreOffice, from right to left where the rows are; every cell is text.</source>
        <translation>يُفتح في Excel وLibreOffice، من اليمين إلى اليسار إذا كانت الصفوف كذلك؛ كل خلية نص.</translation>
    </message>
    <message>
        <source>The row {line} has a text in the column {cells}, beyond the {columns} columns of the sheet. Give its column a name in the first row, or remove what is too much.</source>
        <translation>في الصف {line} نص في العمود {cells}، خارج أعمدة الورقة ({columns}). سمِّ عموده في الصف الأول، أو احذف الزائد.</translation>
    </message>
    <message>
        <source>{file} is no whole workbook ({problem}). Open it in the program it comes from and save it again as XLSX, or as CSV (UTF-8).</source>
        <translation>{file} ليس مصنّفًا كاملًا ({problem}). افتحه في البرنامج الذي جاء منه واحفظه مجددًا بصيغة XLSX أو CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file} holds {size} MB in {packed} MB, too much to be a table of texts. Split it, or save the one sheet as CSV (UTF-8).</source>
        <translation>يحتوي {file} على {size} ميغابايت في {packed} ميغابايت، وهذا أكثر من جدول نصوص. قسّمه، أو احفظ الورقة المطلوبة بصيغة CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file} has no sheet with rows. Choose another file.</source>
        <translation>لا توجد في {file} ورقة فيها صفوف. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} columns. Remove those that are no part of the table, then try again.</source>
        <translation>في {file} أكثر من {limit} عمود. احذف ما ليس من الجدول، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>{file}: the project made no release with this manifest.</source>
        <extracomment>What provenance.jsonl says of a row that the project must say too.</extracomment>
        <translation>{file}: لم يُصدر المشروع نسخةً بهذا البيان.</translation>
    </message>
    <message>
        <source>{file}: the project knows nothing of {hash} among its {kind}.</source>
        <translation>{file}: لا يعرف المشروع {hash} ضمن {kind}.</translation>
    </message>
    <message>
        <source>{file}: the decisions of the project do not begin with those of the export: one was changed or removed, or it is another project.</source>
        <translation>{file}: لا تبدأ قرارات المشروع بقرارات التصدير: غُيِّر أحدها أو حُذف، أو هو مشروع آخر.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is no row of the project now: there is none, or its decision was undone or made otherwise since.</source>
        <translation>{file}، الصف {row}: ليس {uid} صفًّا في المشروع الآن: لا وجود له، أو أُلغي قراره أو تغيّر منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} has the {key} {said}, in the project {found}.</source>
        <translation>{file}، الصف {row}: قيمة {key} في {uid} هي {said}، وفي المشروع {found}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the decision on {uid} is no longer the one in force.</source>
        <translation>{file}، الصف {row}: لم يعد القرار بشأن {uid} هو القرار الساري.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the {key} of {uid} is another in the project.</source>
        <translation>{file}، الصف {row}: قيمة {key} في {uid} مختلفة في المشروع.</translation>
    </message>
    <message>
        <source>{split}, row {row}: the text or label of {uid} is not what the project has.</source>
        <translation>{split}، الصف {row}: نص {uid} أو وسمه ليس كما في المشروع.</translation>
    </message>
    <message>
        <source>There is no row that an export would hold. Import seeds, or accept candidates.</source>
        <translation>لا صف يضمّه التصدير. استورد بذورًا أو اقبل مقترحات.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the generated ones.</source>
        <extracomment>What a flagged attribute is told with, by the groups compared.</extracomment>
        <translation>{attribute}: تشكّل {value} نسبة {before} من الصفوف الحقيقية و{after} من المولّدة.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the accepted ones.</source>
        <translation>{attribute}: تشكّل {value} نسبة {before} من الصفوف الحقيقية و{after} من المقبولة.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the generated rows and {after} of the accepted ones: reviewing shifted it.</source>
        <translation>{attribute}: تشكّل {value} نسبة {before} من الصفوف المولّدة و{after} من المقبولة: المراجعة هي التي غيّرت ذلك.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the synthetic rows of an export.</source>
        <translation>{attribute}: تشكّل {value} نسبة {before} من الصفوف الحقيقية و{after} من الصفوف المولّدة في التصدير.</translation>
    </message>
    <message>
        <source>There is no real row to compare with. Import seeds first.</source>
        <translation>لا صف حقيقيًا للمقارنة به. استورد بذورًا أولًا.</translation>
    </message>
    <message>
        <source>There is no generated row to compare with the real ones. Generate some.</source>
        <translation>لا صف مولّدًا يُقارَن بالحقيقية. ولّد بعضها.</translation>
    </message>
    <message>
        <source>{folder} is there already and not empty. Name a new folder.</source>
        <extracomment>What may still be decided; what a person decided is never overruled by a file. Problems told one by one; more of them are only counted.</extracomment>
        <translation>{folder} موجود وليس فارغًا. حدّد مجلدًا جديدًا.</translation>
    </message>
    <message>
        <source>No candidate is {status} with this filter; nothing to send.</source>
        <translation>لا يوجد مقترح في الحالة {status} بهذه التصفية؛ لا شيء يُرسَل.</translation>
    </message>
    <message>
        <source>The candidates are of several tasks ({tasks}). Name one of them with --task.</source>
        <translation>المقترحات من مهام عدة ({tasks}). حدّد إحداها بالخيار ‎--task.</translation>
    </message>
    <message>
        <source>There is no review tool {name}. There are: {known}.</source>
        <translation>لا توجد أداة مراجعة باسم {name}. الموجود: {known}.</translation>
    </message>
    <message>
        <source>Candidates that are {status} can not be sent. Use one of: {known}.</source>
        <translation>لا يمكن إرسال المقترحات في الحالة {status}. استعمل واحدة من: {known}.</translation>
    </message>
    <message>
        <source>{file} is no list of rows in JSON. Export it again from the tool as JSON.</source>
        <translation>{file} ليس قائمة صفوف بصيغة JSON. صدّره من الأداة مجددًا بصيغة JSON.</translation>
    </message>
    <message>
        <source>{file} is no export of a review tool that Zerria knows ({known}). Send the candidates with “zerria review send” and export the answers as JSON.</source>
        <translation>{file} ليس تصديرًا من أداة مراجعة تعرفها زرّيعة ({known}). أرسل المقترحات بالأمر «zerria review send» وصدّر الأجوبة بصيغة JSON.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}. Nothing was decided about it.</source>
        <translation>{file}، الصف {row}: {problem}. لم يُتّخذ أي قرار بشأنه.</translation>
    </message>
    <message>
        <source>this is no whole JSON object</source>
        <translation>ليس هذا كائن JSON كاملًا</translation>
    </message>
    <message>
        <source>there is no candidate {uid} in this project</source>
        <translation>لا يوجد مقترح {uid} في هذا المشروع</translation>
    </message>
    <message>
        <source>{uid} was already decided otherwise ({status})</source>
        <translation>اتُّخذ بشأن {uid} قرار آخر من قبل ({status})</translation>
    </message>
    <message>
        <source>{uid} has answers that differ ({rows})</source>
        <translation>أجوبة {uid} مختلفة ({rows})</translation>
    </message>
    <message>
        <source>{uid} has the verdict “{verdict}”, none of {known}</source>
        <translation>حُكم {uid} هو «{verdict}»، وليس واحدًا من {known}</translation>
    </message>
    <message>
        <source>the text that was shown for {uid} is not that of the candidate</source>
        <translation>النص الذي عُرض لـ {uid} ليس نص المقترح</translation>
    </message>
    <message>
        <source>{uid} has no field {field}</source>
        <translation>لا يوجد في {uid} الحقل {field}</translation>
    </message>
    <message>
        <source>the field {field} of {uid} was emptied, yet it was accepted</source>
        <translation>أُفرغ الحقل {field} في {uid} ومع ذلك قُبل</translation>
    </message>
    <message>
        <source>{uid} has the label “{label}”, which is none of the project</source>
        <translation>تصنيف {uid} هو «{label}»، وليس من تصنيفات المشروع</translation>
    </message>
    <message>
        <source>{uid} was accepted, yet with a reason to reject ({reason})</source>
        <translation>قُبل {uid} ومعه سبب للرفض ({reason})</translation>
    </message>
    <message>
        <source>Set aside as flagged, not accepted: candidate {sentence}</source>
        <translation>وُضع جانبا مُعلَّما ولم يُقبل: المقترح {sentence}</translation>
    </message>
    <message>
        <source>{count} rows are longer than {limit} tokens under {tokenizer}, the longest with {longest}; a trainer cuts them off or leaves them out. The first is {uid}.</source>
        <extracomment>Lower ends of the classes of the histogram, in tokens; the last one is open. Rows over the limit that are listed; all are counted. What one call to the worker is given, which loads the vocabulary anew each time. Keys of a row that hold no text to train on.</extracomment>
        <translation>يتجاوز {count} من الصفوف {limit} من القِطَع وفق {tokenizer}، وأطولها {longest}؛ برنامج التدريب يقصّها أو يتركها. أوّلها {uid}.</translation>
    </message>
    <message>
        <source>{folder} is no folder of an export with its manifest ({problem}). Name another.</source>
        <translation>{folder} ليس مجلد تصدير مع بيانه ({problem}). حدّد مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{file}, after row {row}, can not be read as rows of texts ({problem}).</source>
        <translation>تعذّرت قراءة {file} بعد الصف {row} كصفوف من النصوص ({problem}).</translation>
    </message>
    <message>
        <source>The split {split} has other rows than {file} tells of. Check it with “zerria check”.</source>
        <translation>في القسم {split} صفوف غير التي يذكرها {file}. افحصه بالأمر «zerria check».</translation>
    </message>
    <message>
        <source>Licences stop the export in {count} points, so nothing was written. First: {first}</source>
        <extracomment>Uids that a conflict names; the rest is counted.</extracomment>
        <translation>تمنع الرخص التصدير في {count} من النقاط، فلم يُكتب شيء. أولاها: {first}</translation>
    </message>
    <message>
        <source>The licences {licences} exclude one another: each asks that all it is mixed with be shared under itself. {count} rows are under {licence}, from {sources} (first: {uids}).</source>
        <translation>الرخص {licences} تتنافى: كلٌّ منها تشترط أن يُشارَك ما يُمزج بها تحتها هي. عدد الصفوف تحت {licence} هو {count}، من {sources} (أوّلها: {uids}).</translation>
    </message>
    <message>
        <source>{licence} forbids commercial use, and {others} allows nobody to add such a limit to what it is mixed with. {count} rows are under {licence}, from {sources} (first: {uids}).</source>
        <translation>تمنع {licence} الاستعمال التجاري، ولا تسمح {others} لأحد بإضافة قيد كهذا إلى ما يُمزج بها. عدد الصفوف تحت {licence} هو {count}، من {sources} (أوّلها: {uids}).</translation>
    </message>
    <message>
        <source>{licence} allows copies word for word only, and {count} synthetic or edited rows grew from such rows of {sources} (first: {uids}).</source>
        <translation>لا تسمح {licence} إلا بالنسخ الحرفي، وعدد الصفوف المولّدة أو المعدّلة التي نمت من صفوفها في {sources} هو {count} (أوّلها: {uids}).</translation>
    </message>
    <message>
        <source>Nobody knows the licence of {count} rows from {sources} (first: {uids}), and the other rows have one: together nobody could say how the dataset may be used.</source>
        <translation>لا أحد يعرف رخصة صفوف عددها {count} من {sources} (أوّلها: {uids})، وللصفوف الأخرى رخصة: لو اجتمعت لما أمكن القول كيف يجوز استعمال مجموعة البيانات.</translation>
    </message>
    <message>
        <source>The mix allows only {allowed}, and {count} rows from {sources} are under {licence} (first: {uids}).</source>
        <translation>لا يسمح المزيج إلا بـ {allowed}، وعدد الصفوف من {sources} تحت {licence} هو {count} (أوّلها: {uids}).</translation>
    </message>
    <message>
        <source>Leave them out with [licences] leave_out = {leave_out} in the mix.</source>
        <translation>اتركها بكتابة [licences] leave_out = {leave_out} في المزيج.</translation>
    </message>
    <message>
        <source>Find out their licence, leave them out with [licences] leave_out = {leave_out} in the mix, or take them in with allow_unknown = true.</source>
        <translation>ابحث عن رخصتها، أو اتركها بكتابة [licences] leave_out = {leave_out} في المزيج، أو أدخلها بكتابة allow_unknown = true.</translation>
    </message>
    <message>
        <source>Zerria does not know the licence {licence} of {count} rows from {sources}: read whether they may be mixed with the others.</source>
        <translation>لا تعرف زرّيعة الرخصة {licence} لصفوف عددها {count} من {sources}: تحقّق هل يجوز مزجها بغيرها.</translation>
    </message>
    <message>
        <source>{count} of {synthetic} synthetic rows copy a real row word for word, more than the share of {most} that the mix allows: {uids}. Reject them, or change max_exact_copies_share in the mix.</source>
        <extracomment>A marked sentence and its values. So many rows are named; the command and the page `privacy` list more.</extracomment>
        <translation>{count} من {synthetic} من الصفوف المولّدة تنسخ صفًا حقيقيًا كلمةً بكلمة، أكثر من النسبة {most} التي يسمح بها المزيج: {uids}. ارفضها، أو غيّر max_exact_copies_share في المزيج.</translation>
    </message>
    <message>
        <source>{count} of {synthetic} synthetic rows nearly copy a real row, more than the share of {most} that the mix allows: {uids}. Reject or edit them, or change max_near_copies_share in the mix.</source>
        <translation>{count} من {synthetic} من الصفوف المولّدة تكاد تنسخ صفًا حقيقيًا، أكثر من النسبة {most} التي يسمح بها المزيج: {uids}. ارفضها أو عدّلها، أو غيّر max_near_copies_share في المزيج.</translation>
    </message>
    <message>
        <source>Personal data is left in {rows} rows ({types}): {uids}. Nothing was written. Edit or reject these rows, or change personal_data in the mix.</source>
        <translation>بقيت بيانات شخصية في {rows} من الصفوف ({types}): {uids}. لم يُكتب شيء. عدّل هذه الصفوف أو ارفضها، أو غيّر personal_data في المزيج.</translation>
    </message>
    <message>
        <source>Personal data is left in {rows} rows ({types}): {uids}. Look at them before you share the dataset.</source>
        <translation>بقيت بيانات شخصية في {rows} من الصفوف ({types}): {uids}. انظر فيها قبل أن تشارك مجموعة البيانات.</translation>
    </message>
    <message>
        <source>the question {name} has several answers</source>
        <extracomment>What a reviewer may say. An accepted row whose text or label was changed is an edit. The names of the questions in every tool; a field of the task is &quot;edited_NAME&quot;.</extracomment>
        <translation>للسؤال {name} أجوبة عدة</translation>
    </message>
    <message>
        <source>the value of {name} is no text that can be stored</source>
        <translation>قيمة {name} ليست نصًا يمكن حفظه</translation>
    </message>
    <message>
        <source>Argilla</source>
        <translation>Argilla</translation>
    </message>
    <message>
        <source>Load the folder with rg.Dataset.from_disk. Save the answers with dataset.to_disk or records.to_json to bring them back.</source>
        <translation>حمّل المجلد بواسطة rg.Dataset.from_disk. احفظ الأجوبة بواسطة dataset.to_disk أو records.to_json لإرجاعها.</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Make a project with labelling.xml as its interface, then import tasks.json. Export it as JSON or JSON-MIN to bring it back.</source>
        <translation>أنشئ مشروعًا واجهته labelling.xml، ثم استورد tasks.json. صدّره بصيغة JSON أو JSON-MIN لإرجاعه.</translation>
    </message>
    <message>
        <source>These texts carry the mark of this project: {share} of {n} pairs of word pieces are on its list, and chance gives {chance} ({figures}).</source>
        <extracomment>What a result says, by its verdict.</extracomment>
        <translation>تحمل هذه النصوص علامة هذا المشروع: {share} من {n} زوج من قطع الكلمات في قائمته، والصدفة تعطي {chance} ({figures}).</translation>
    </message>
    <message>
        <source>There is no sign of the mark of this project: {share} of {n} pairs of word pieces are on its list, and chance gives {chance} ({figures}).</source>
        <translation>لا أثر لعلامة هذا المشروع: {share} من {n} زوج من قطع الكلمات في قائمته، والصدفة تعطي {chance} ({figures}).</translation>
    </message>
    <message>
        <source>This is too little text for a verdict: it has {n} different pairs of word pieces, and {least} are needed.</source>
        <translation>هذا نص أقل من أن يُحكم عليه: فيه {n} زوج مختلف من قطع الكلمات، ويلزم {least}.</translation>
    </message>
    <message>
        <source>The mark says something about many rows together, never about one row or one author. Saying the texts in other words removes it, edits and human rows among them weaken it: no sign is no proof. It is found only with the key of this project and the tokeniser of the teacher that wrote the texts.</source>
        <extracomment>What the result is not.</extracomment>
        <translation>تقول العلامة شيئًا عن صفوف كثيرة معًا، ولا تقول شيئًا عن صف واحد أو كاتب واحد. إعادة صياغة النصوص تمحوها، والتعديلات والصفوف البشرية بينها تضعفها: فغياب الأثر ليس دليلًا. ولا تُوجد إلا بمفتاح هذا المشروع ومُقطِّع المعلّم الذي كتب النصوص.</translation>
    </message>
    <message>
        <source>The teacher “{name}” leaves no mark: only a model file on this computer does. Name the one that wrote the texts.</source>
        <extracomment>Longer texts are cut into pieces of so many characters: a tokeniser&apos;s time grows faster.</extracomment>
        <translation>المعلّم «{name}» لا يترك علامة: لا يتركها إلا ملف نموذج على هذا الحاسوب. سمِّ الذي كتب النصوص.</translation>
    </message>
    <message>
        <source>The teacher that wrote the marked rows is not there any more. Add its model file in Teachers, or choose the file.</source>
        <translation>المعلّم الذي كتب الصفوف المعلَّمة لم يعد موجودًا. أضف ملف نموذجه في صفحة المعلّمين، أو اختر الملف.</translation>
    </message>
    <message>
        <source>This project has marked nothing yet, so there is no mark to look for. Switch the watermark on before you generate.</source>
        <translation>لم يضع هذا المشروع علامة على شيء بعد، فلا علامة يُبحث عنها. شغّل العلامة المائية قبل التوليد.</translation>
    </message>
    <message>
        <source>The watermark key of this project is damaged, and a mark can be neither made nor found without it. Take it from a backup of the project.</source>
        <extracomment>Whether runs of the project are marked when nothing else is said: &quot;on&quot;, or empty. Under this name the fingerprint of a teacher says that its answers were marked.</extracomment>
        <translation>مفتاح العلامة المائية لهذا المشروع تالف، ولا يمكن وضع العلامة ولا إيجادها بدونه. خذه من نسخة احتياطية للمشروع.</translation>
    </message>
    <message>
        <source>No row of {file} has a field {field}.</source>
        <extracomment>Files of a release that tell of the rows.</extracomment>
        <translation>لا صف في {file} له حقل {field}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no texts: no file that ends in {suffixes}.</source>
        <translation>لا نصوص في المجلد {folder}: لا ملف ينتهي بأحد هذه: {suffixes}.</translation>
    </message>
    <message>
        <source>{file} can not be read as Parquet ({reason}).</source>
        <translation>تعذّرت قراءة {file} بصيغة Parquet ‏({reason}).</translation>
    </message>
    <message>
        <source>Axolotl (JSONL and YAML)</source>
        <translation>Axolotl (JSONL وYAML)</translation>
    </message>
    <message>
        <source>Read by Axolotl: one conversation a line, and axolotl.yaml with the entry for it, to which you add the model and your settings.</source>
        <translation>يقرؤه Axolotl: محادثة في كل سطر، وملف axolotl.yaml فيه المدخل الذي يصفها، وتضيف إليه النموذج وإعداداتك.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder</source>
        <translation>مجلد LLaMA-Factory</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage sft): give it the folder as dataset_dir and take the names of the data sets from dataset_info.json.</source>
        <translation>يقرؤه LLaMA-Factory (المرحلة sft): أعطه المجلد في dataset_dir، وخذ أسماء المجموعات من dataset_info.json.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder: accepted and rejected</source>
        <translation>مجلد LLaMA-Factory: المقبول والمرفوض</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage kto): each answer is marked as wanted or unwanted, as it was accepted or rejected in curation.</source>
        <translation>يقرؤه LLaMA-Factory (المرحلة kto): كل جواب موسوم بأنه مرغوب أو غير مرغوب، حسب قبوله أو رفضه في المراجعة.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no text in UTF-8.</source>
        <translation>{file}، الصف {row}: ليس نصًّا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a line break is inside the text.</source>
        <translation>{file}، الصف {row}: داخل النص فاصل أسطر.</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>نص خام (TXT)</translation>
    </message>
    <message>
        <source>Opened by anything, and read by trainers of raw text and of tokenizers: one text a line, nothing else. A line break inside a text becomes a space.</source>
        <translation>يُفتح بأي برنامج، وتقرؤه أدوات التدريب على النص الخام وعلى المقطِّعات: نص في كل سطر ولا شيء غيره. فاصل الأسطر داخل النص يصير مسافة.</translation>
    </message>
    <message>
        <source>ShareGPT (JSON)</source>
        <translation>ShareGPT (JSON)</translation>
    </message>
    <message>
        <source>Read by Unsloth, FastChat and older scripts that ask for ShareGPT. For LLaMA-Factory take its own folder, for Axolotl its own format.</source>
        <translation>يقرؤه Unsloth وFastChat وبرامج أقدم تطلب ShareGPT. خذ لـLLaMA-Factory مجلده الخاص، ولـAxolotl صيغته الخاصة.</translation>
    </message>
    <message>
        <source>TRL: prompt and completion (JSONL)</source>
        <translation>TRL: طلب وجواب (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer): a prompt and its answer apart, so that the model is trained on the answer only.</source>
        <translation>يقرؤه TRL (SFTTrainer): الطلب وجوابه منفصلان، فلا يتدرّب النموذج إلا على الجواب.</translation>
    </message>
    <message>
        <source>{file}, row {row}: there should be as many labels as steps.</source>
        <extracomment>A sentence ends at a line break, or after . ! ? ؟ … ۔ and closing quotes where a space follows.</extracomment>
        <translation>{file}، الصف {row}: يجب أن يكون عدد الأصناف بعدد الخطوات.</translation>
    </message>
    <message>
        <source>TRL: sentence by sentence (JSONL)</source>
        <translation>TRL: جملة بجملة (JSONL)</translation>
    </message>
    <message>
        <source>Read by Axolotl (stepwise_supervised) and by TRL releases that have a PRMTrainer: the sentences of the teacher&apos;s draft, each with whether your edit kept it. Only edited answers give rows; nobody judged the sentences one by one.</source>
        <translation>يقرؤه Axolotl (stepwise_supervised) وإصدارات TRL التي فيها PRMTrainer: جمل مسودة المعلّم، ومع كل جملة هل أبقاها تعديلك. لا تعطي صفوفًا إلا الأجوبة المعدَّلة؛ ولم يحكم أحد على الجمل واحدة واحدة.</translation>
    </message>
    <message>
        <source>TRL: texts (JSONL)</source>
        <translation>TRL: نصوص (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer) and by Axolotl&apos;s completion and pre-training: the text alone, without a question, for a model that should learn the language.</source>
        <translation>يقرؤه TRL (SFTTrainer) وAxolotl (completion والتدريب المسبق): النص وحده بلا سؤال، لنموذج يُراد له أن يتعلّم اللغة.</translation>
    </message>
    <message>
        <source>TRL: accepted and rejected (JSONL)</source>
        <translation>TRL: المقبول والمرفوض (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (KTOTrainer): each answer is marked as wanted or unwanted, as it was accepted or rejected in curation.</source>
        <translation>يقرؤه TRL (KTOTrainer): كل جواب موسوم بأنه مرغوب أو غير مرغوب، حسب قبوله أو رفضه في المراجعة.</translation>
    </message>
    <message>
        <source>There is no text. Name a file, or give one with --text.</source>
        <translation>لا يوجد نص. اذكر ملفًا، أو أعطِ نصًا بالخيار ‎--text.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({reason}).</source>
        <translation>تعذّرت قراءة الملف {file} ({reason}).</translation>
    </message>
    <message>
        <source>The file does not say under which licence the model may be used. Look it up where you got the file before you share a dataset that it wrote.</source>
        <translation>لا يذكر الملف الرخصة التي يجوز استعمال النموذج بموجبها. ابحث عنها حيث حصلت على الملف قبل أن تشارك مجموعة بيانات كتبها.</translation>
    </message>
    <message>
        <source>The model&apos;s licence allows no commercial use; this may hold for what it writes as well. Read the licence before you share a dataset that it wrote.</source>
        <translation>رخصة النموذج لا تسمح بالاستعمال التجاري، وقد يشمل ذلك ما يكتبه أيضًا. اقرأ الرخصة قبل أن تشارك مجموعة بيانات كتبها.</translation>
    </message>
    <message>
        <source>The model has a licence of its own, which Zerria does not know. Some of these forbid training other models with what they write: read it before you share a dataset.</source>
        <translation>للنموذج رخصة خاصة به لا تعرفها Zerria. بعض هذه الرخص يمنع تدريب نماذج أخرى على ما يكتبه: اقرأها قبل أن تشارك مجموعة بيانات.</translation>
    </message>
    <message>
        <source>The model has not moved for {seconds} seconds, so it was ended. What it had finished is kept. Start again; if it happens again, choose a smaller model or a smaller context.</source>
        <extracomment>Seconds without a sign. One step of 512 tokens of an 8B model takes 100 s on two slow cores, and a model of 8 GB some five minutes to read from a slow stick, in one call that tells nothing. A wait that took longer than this was no wait: the computer slept, or the owner was busy.</extracomment>
        <translation>لم يتقدّم النموذج منذ {seconds} ثانية فأُوقف. ما أنجزه محفوظ. ابدأ من جديد، فإن تكرر ذلك فاختر نموذجًا أصغر أو سياقًا أصغر.</translation>
    </message>
    <message>
        <source>The teacher “{name}” can not say how likely a text is: it is no model. Choose a teacher that is a model file.</source>
        <translation>لا يستطيع المعلّم «{name}» أن يقول ما مدى احتمال نص: فهو ليس نموذجًا. اختر معلّمًا هو ملف نموذج.</translation>
    </message>
    <message>
        <source>The computer runs on battery: the teacher uses half of its processor threads, and writes more slowly. Plug the computer in, or allow full speed on battery in the teacher&apos;s settings.</source>
        <extracomment>Without a &quot;high&quot; or &quot;critical&quot; mark of its own, a sensor is too hot from here on (Celsius): most laptop processors throttle at 95 to 105.</extracomment>
        <translation>الحاسوب يعمل على البطارية: يستعمل المعلّم نصف خيوط المعالج ويكتب أبطأ. صِل الحاسوب بالكهرباء، أو اسمح بالسرعة الكاملة على البطارية في إعدادات المعلّم.</translation>
    </message>
    <message>
        <source>The processor is too hot: the teacher uses half of its threads until it has cooled down.</source>
        <translation>المعالج ساخن جدًا: يستعمل المعلّم نصف خيوطه إلى أن يبرد.</translation>
    </message>
    <message>
        <source>A teacher chooses among 2 to 1,000 answers, none of them blank.</source>
        <extracomment>Tokens of prompts whose choices are read together.</extracomment>
        <translation>يختار المعلّم بين إجابتين و1000 إجابة، ولا تكون أيّ منها فارغة.</translation>
    </message>
    <message>
        <source>Two of the answers a teacher is to choose from are the same.</source>
        <translation>إجابتان من التي يختار المعلّم بينها متطابقتان.</translation>
    </message>
    <message>
        <source>There is no question to choose an answer to.</source>
        <translation>لا يوجد سؤال تُختار له إجابة.</translation>
    </message>
    <message>
        <source>There is not enough memory to score texts with {tokens} tokens at a time. Close other programs, or choose a smaller model.</source>
        <extracomment>Tokens of a batch without a graphics card: every token looks at all that the batch&apos;s texts hold, so larger ones cost more than they gain (measured: 8 % at 24M and 82M weights).</extracomment>
        <translation>لا تكفي الذاكرة لتقييم النصوص بعدد {tokens} رمز في المرة الواحدة. أغلق برامج أخرى، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, choose a smaller model or a smaller context, then start again.</source>
        <extracomment>Job -&gt; &quot;module:function&quot;, imported when the job is first asked for. Each function is `f(args, emit, cancelled) -&gt; data of the done event`. `engine.worker --back-up PROJECT` backs a closed project up and ends; it takes no requests. A job that moves says so at least this often, with `pulse` if with nothing else. Added to the worker&apos;s niceness: the window goes first, however many threads compute.</extracomment>
        <translation>الذاكرة لا تكفي لهذا. أغلق برامج أخرى، أو اختر نموذجًا أصغر أو سياقًا أصغر، ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The model crashes or hangs on this request whenever it is asked, also alone, while it answers others. The request is left out: change its seed, or use another teacher for it.</source>
        <extracomment>As many of a call that crashed are suspected: no teacher has more under way at a time.</extracomment>
        <translation>ينهار النموذج أو يتوقف عن الحركة عند هذا الطلب كلما طُرح عليه، ولو وحده، مع أنه يجيب عن غيره. تُرك الطلب جانبًا: غيّر بذرته، أو استعمل له معلّمًا آخر.</translation>
    </message>
    <message>
        <source>There are no words for problems in the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>لا توجد كلمات للمسائل في اللهجة {variety}. اختر بذورا بإحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>Computed problems</source>
        <translation>مسائل محسوبة</translation>
    </message>
    <message>
        <source>Arithmetic, money, dates, units and small logic, easy to hard. The answer of each is computed; a teacher only words it.</source>
        <translation>حساب ونقود وتواريخ ووحدات ومنطق بسيط، من السهل إلى الصعب. جواب كل مسألة محسوب، والمعلّم يصوغها فقط.</translation>
    </message>
    <message>
        <source>Question, reasoning and answer</source>
        <translation>سؤال واستدلال وجواب</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Question, reasoning and answer about a document</source>
        <translation>سؤال واستدلال وجواب حول وثيقة</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>الاستدلال</translation>
    </message>
    <message>
        <source>Problem in words</source>
        <translation>مسألة بالكلمات</translation>
    </message>
    <message>
        <source>Words a problem whose answer was computed, in one of several ways. It takes the seed&apos;s variety and nothing else from the seed.</source>
        <translation>تصوغ مسألة حُسب جوابها بإحدى صيغ عدة. تأخذ لهجة البذرة ولا شيء غيرها من البذرة.</translation>
    </message>
    <message>
        <source>No computed problem: nothing to compute again.</source>
        <translation>ليست مسألة محسوبة: لا شيء يُحسب من جديد.</translation>
    </message>
    <message>
        <source>No answer in the shape that was asked for.</source>
        <translation>لا جواب بالشكل المطلوب.</translation>
    </message>
    <message>
        <source>The numbers of this problem are damaged: its answer can not be computed.</source>
        <translation>أعداد هذه المسألة تالفة: لا يمكن حساب جوابها.</translation>
    </message>
    <message>
        <source>Wrong answer: {stated}. The numbers of the problem give {answer}.</source>
        <translation>جواب خاطئ: {stated}. أعداد المسألة تعطي {answer}.</translation>
    </message>
    <message>
        <source>The answer states more than one thing; computed is {answer}.</source>
        <translation>الجواب يذكر أكثر من شيء؛ المحسوب هو {answer}.</translation>
    </message>
    <message>
        <source>No answer could be read here; computed is {answer}. Check it.</source>
        <translation>لم يُقرأ جواب هنا؛ المحسوب هو {answer}. تحقق منه.</translation>
    </message>
    <message>
        <source>The question does not hold what the problem gives: {missing}.</source>
        <translation>السؤال ينقصه من معطيات المسألة: {missing}.</translation>
    </message>
    <message>
        <source>The question gives the answer away: {answer}.</source>
        <translation>السؤال يكشف الجواب: {answer}.</translation>
    </message>
    <message>
        <source>A step of the reasoning is not true: {step}.</source>
        <translation>خطوة من الاستدلال غير صحيحة: {step}.</translation>
    </message>
    <message>
        <source>The reasoning does not arrive at {answer}.</source>
        <translation>الاستدلال لا يصل إلى {answer}.</translation>
    </message>
    <message>
        <source>Computed again: the answer is {answer}.</source>
        <translation>حُسب من جديد: الجواب هو {answer}.</translation>
    </message>
    <message>
        <source>Computed answer</source>
        <translation>الجواب المحسوب</translation>
    </message>
    <message>
        <source>The stated answer is the one that the problem&apos;s numbers give, all of them are in the question, and each step of the reasoning is true. It runs again after an edit.</source>
        <translation>الجواب المذكور هو ما تعطيه أعداد المسألة، وكلها في السؤال، وكل خطوة من الاستدلال صحيحة. يُعاد الفحص بعد كل تعديل.</translation>
    </message>
    <message>
        <source>The teacher was not asked to solve it.</source>
        <extracomment>Share of the answers from which a question counts as understood. Ours: more than by chance and fewer than all, since small models miscount. Samples that are read; a recipe asks for some four.</extracomment>
        <translation>لم يُطلب من المعلّم حلّها.</translation>
    </message>
    <message>
        <source>The question was changed since the teacher solved it.</source>
        <translation>تغيّر السؤال بعد أن حلّه المعلّم.</translation>
    </message>
    <message>
        <source>The teacher solved it {of} times and found {answer} {agree} times.</source>
        <translation>حلّها المعلّم {of} مرات ووجد {answer} في {agree} منها.</translation>
    </message>
    <message>
        <source>The teacher solved it {of} times and found {answer} only {agree} times: it may be worded badly.</source>
        <translation>حلّها المعلّم {of} مرات ولم يجد {answer} إلا في {agree} منها: قد تكون صياغتها سيئة.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>The teacher solves the worded question several times; the share that finds the computed answer is the score. A low one means a question that can be misread.</source>
        <translation>يحلّ المعلّم السؤال المصوغ عدة مرات؛ والدرجة هي نسبة من وجد الجواب المحسوب. الدرجة القليلة تعني سؤالا ملتبسا.</translation>
    </message>
    <message>
        <source>The file of criteria {file} can not be used: {problem}. Mend it, or move it away.</source>
        <extracomment>Of the verifiers whose sentences name criteria: the value that does, and where its titles are.</extracomment>
        <translation>لا يمكن استعمال ملف المعايير {file}: {problem}. أصلحه أو انقله.</translation>
    </message>
    <message>
        <source>{name} is no check that asks a teacher. These do: {known}.</source>
        <translation>{name} ليس فحصا يسأل معلّما. هذه تسأل: {known}.</translation>
    </message>
    <message>
        <source>No teacher was asked about the principles.</source>
        <extracomment>Probability of a yes under which a principle counts as broken. Ours: more no than yes. Where a yes or no is less likely than this, the teacher did not understand.</extracomment>
        <translation>لم يُسأل معلّم عن المبادئ.</translation>
    </message>
    <message>
        <source>The teacher does not answer with yes or no.</source>
        <translation>المعلّم لا يجيب بنعم أو لا.</translation>
    </message>
    <message>
        <source>The teacher finds broken: {broken}.</source>
        <translation>يرى المعلّم أنه خالف: {broken}.</translation>
    </message>
    <message>
        <source>It holds to all {of} principles.</source>
        <translation>يلتزم بالمبادئ كلها ({of}).</translation>
    </message>
    <message>
        <source>Principles</source>
        <translation>المبادئ</translation>
    </message>
    <message>
        <source>The teacher finds no principle of the constitution broken. The list can be edited.</source>
        <translation>لا يرى المعلّم مخالفة لأي مبدأ. يمكن تعديل القائمة.</translation>
    </message>
    <message>
        <source>No teacher was asked for marks.</source>
        <extracomment>Mean mark, from 0 (all 1) to 1 (all 5), under which a text is flagged. Ours: the middle. Where it is less likely than this that the teacher gives a mark at all, its marks say nothing.</extracomment>
        <translation>لم يُطلب من معلّم علامات.</translation>
    </message>
    <message>
        <source>The teacher does not answer with marks.</source>
        <translation>المعلّم لا يجيب بعلامات.</translation>
    </message>
    <message>
        <source>The judge&apos;s mark is {mark} of 5; least for {worst} ({least}).</source>
        <translation>علامة الحَكَم {mark} من 5؛ أدناها لـ{worst} ({least}).</translation>
    </message>
    <message>
        <source>The judge&apos;s mark is {mark} of 5.</source>
        <translation>علامة الحَكَم {mark} من 5.</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>الحَكَم</translation>
    </message>
    <message>
        <source>The teacher gives marks from 1 to 5 for each item of the rubric. A judge favours texts like its own: look at how often it agrees with you.</source>
        <translation>يعطي المعلّم علامات من 1 إلى 5 لكل بند في الشبكة. الحَكَم يميل إلى نصوص تشبه نصوصه: انظر كم يوافقك.</translation>
    </message>
    <message>
        <source>The seed has it, the text has not: {lost}.</source>
        <translation>في البذرة وليس في النص: {lost}.</translation>
    </message>
    <message>
        <source>The seed says no, the text does not.</source>
        <translation>البذرة تنفي والنص لا ينفي.</translation>
    </message>
    <message>
        <source>The text says no, the seed does not.</source>
        <translation>النص ينفي والبذرة لا تنفي.</translation>
    </message>
    <message>
        <source>Numbers, names and negation are still there.</source>
        <translation>الأرقام والأسماء والنفي ما زالت هناك.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Numbers, known names and negation of the seed are still in the text. It knows places and given names of Algeria and Morocco only.</source>
        <translation>الأرقام والأسماء المعروفة والنفي في البذرة ما زالت في النص. لا يعرف إلا أماكن وأسماء من الجزائر والمغرب.</translation>
    </message>
    <message>
        <source>No teacher was asked for the label.</source>
        <extracomment>Below this probability of its own label a text is flagged. Ours: with two labels it is a clear no.</extracomment>
        <translation>لم يُسأل معلّم عن التصنيف.</translation>
    </message>
    <message>
        <source>Read without its label, it is {label} ({share}).</source>
        <translation>إذا قُرئ بلا تصنيفه فهو {label} ({share}).</translation>
    </message>
    <message>
        <source>Read without its label, the teacher calls it {best}, not {label} ({share}).</source>
        <translation>إذا قُرئ بلا تصنيفه يسميه المعلّم {best} لا {label} ({share}).</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>The teacher reads the text without its label and gives the same one.</source>
        <translation>يقرأ المعلّم النص بلا تصنيفه ويعطي التصنيف نفسه.</translation>
    </message>
    <message>
        <source>Nothing about the task, only the text.</source>
        <extracomment>Signs of chat templates and of our own answers&apos; format. What a model says about its work; each is hardly ever part of an everyday sentence. So many words in a row are a prompt&apos;s: in 13,862 real texts in Arabic, Arabizi, French and English none was found.</extracomment>
        <translation>لا شيء عن المطلوب، النص فقط.</translation>
    </message>
    <message>
        <source>Words of an instruction, as in the seed: {part}</source>
        <translation>كلام تعليمات كما في البذرة: {part}</translation>
    </message>
    <message>
        <source>It talks about the task: {part}</source>
        <translation>يتكلم عن المطلوب: {part}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>تعليمات</translation>
    </message>
    <message>
        <source>The text holds no words of the prompt, no words about the task and no markup of a chat. It knows the prompts of your recipes and the usual phrases in English, French and Arabic.</source>
        <translation>لا يحمل النص كلمات من الطلب ولا كلاما عن المطلوب ولا رموز محادثة. يعرف طلبات وصفاتك والعبارات المعتادة بالإنجليزية والفرنسية والعربية.</translation>
    </message>
    <message>
        <source>No teacher was asked, or too few seeds beside it.</source>
        <extracomment>Robust standard deviations (1.4826 times the median deviation; Leys et al. 2013, who advise 2.5 to 3) from the seeds&apos; median beyond which a text is flagged.
----------
From this cosine on it is the same sentence again. Ours; the copy check sees words, this meaning.</extracomment>
        <translation>لم يُسأل معلّم، أو البذور بجانبه قليلة جدا.</translation>
    </message>
    <message>
        <source>Unusual words: {nats} nats per letter, {usual} in your seeds. Rare, or garbled.</source>
        <translation>كلمات غير مألوفة: {nats} نات للحرف، و{usual} في بذورك. نادر، أو مشوَّه.</translation>
    </message>
    <message>
        <source>Very common words: {nats} nats per letter, {usual} in your seeds. It may add little.</source>
        <translation>كلمات شائعة جدا: {nats} نات للحرف، و{usual} في بذورك. قد لا يضيف الكثير.</translation>
    </message>
    <message>
        <source>As usual as your seeds: {nats} nats per letter.</source>
        <translation>مألوف مثل بذورك: {nats} نات للحرف.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>The teacher finds the text neither much odder nor much more common than your seeds. Never a reason to reject.</source>
        <translation>لا يجد المعلّم النص أغرب بكثير ولا أشيع بكثير من بذورك. ليس سببا للرفض أبدا.</translation>
    </message>
    <message>
        <source>Too far from the seed ({near}): 5 in 100 pairs of unrelated seeds are nearer than {unrelated}.</source>
        <translation>بعيد جدا عن البذرة ({near}): 5 من كل 100 زوج من بذور لا علاقة بينها أقرب من {unrelated}.</translation>
    </message>
    <message>
        <source>Hardly anything changed ({near}).</source>
        <translation>لم يتغير شيء تقريبا ({near}).</translation>
    </message>
    <message>
        <source>Near the seed ({near}), and not the same.</source>
        <translation>قريب من البذرة ({near}) وليس هي.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>A new wording stays nearer to its seed than unrelated seeds lie to each other, and is not the seed again. It measures the teacher&apos;s idea of nearness.</source>
        <translation>الصياغة الجديدة أقرب إلى بذرتها مما بين بذور لا علاقة بينها، وليست البذرة نفسها. يقيس فكرة المعلّم عن القرب.</translation>
    </message>
    <message>
        <source>No word of the list of offensive words.</source>
        <translation>لا كلمة من قائمة الكلمات المسيئة.</translation>
    </message>
    <message>
        <source>Offensive words: {words}</source>
        <translation>كلمات مسيئة: {words}</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>مسيء</translation>
    </message>
    <message>
        <source>No word of a short list of obscene words and insults, which can be edited. It knows words, not what is meant.</source>
        <translation>لا كلمة من قائمة قصيرة من البذاءات والشتائم يمكن تعديلها. يعرف الكلمات لا المقصود.</translation>
    </message>
    <message>
        <source>Axolotl: preferences</source>
        <translation>Axolotl: تفضيلات</translation>
    </message>
    <message>
        <source>Read by Axolotl (rl: dpo): your edit is preferred to the teacher&apos;s draft; axolotl.yaml says how. Rows are edited answers and pairs of answers.</source>
        <translation>يقرؤه Axolotl (rl: dpo): تعديلك مفضَّل على مسودة المعلّم، وملف axolotl.yaml يبيّن كيف. الصفوف هي الأجوبة المعدَّلة وأزواج الأجوبة.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder: preferences</source>
        <translation>مجلد LLaMA-Factory: تفضيلات</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage dpo or rm): your edit is preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>يقرؤه LLaMA-Factory (المرحلة dpo أو rm): تعديلك مفضَّل على مسودة المعلّم. الصفوف هي الأجوبة المعدَّلة وأزواج الأجوبة.</translation>
    </message>
    <message>
        <source>OpenAI: preferences (JSONL)</source>
        <translation>OpenAI: تفضيلات (JSONL)</translation>
    </message>
    <message>
        <source>Read by preference fine-tuning (DPO) of OpenAI and of services that follow it: your edit is preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>يقرؤه الضبط بالتفضيلات (DPO) لدى OpenAI والخدمات التي تتبعه: تعديلك مفضَّل على مسودة المعلّم. الصفوف هي الأجوبة المعدَّلة وأزواج الأجوبة.</translation>
    </message>
    <message>
        <source>TRL: preferences (JSONL)</source>
        <translation>TRL: تفضيلات (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (DPOTrainer, RewardTrainer, CPO, ORPO): of two answers to one prompt, yours is to be preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>يقرؤه TRL (DPOTrainer وRewardTrainer وCPO وORPO): من جوابين لطلب واحد، جوابك هو المفضَّل على مسودة المعلّم. الصفوف هي الأجوبة المعدَّلة وأزواج الأجوبة.</translation>
    </message>
    <message>
        <source>the columns of the project</source>
        <extracomment>The setting that holds the schema, as TOML.</extracomment>
        <translation>أعمدة المشروع</translation>
    </message>
    <message>
        <source>The columns in {file}: {problem}. Mend it, then try again.</source>
        <extracomment>What a column may hold. The column that every record has: its text. Types whose values can stand for a person and have pseudonyms.</extracomment>
        <translation>الأعمدة في {file}: {problem}. أصلح ذلك ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>{file}, column {column}: its name in files may hold small letters a-z, digits and _, such as place. Mend it.</source>
        <translation>{file}، العمود {column}: اسمه في الملفات يكون بحروف صغيرة a-z وأرقام و _ مثل place. أصلحه.</translation>
    </message>
    <message>
        <source>{file}, column {column}: it is to hold one of the choices, so name some.</source>
        <translation>{file}، العمود {column}: يحتوي أحد الاختيارات، فاذكر بعضها.</translation>
    </message>
    <message>
        <source>{file}: two columns are called {column}. Rename one.</source>
        <translation>{file}: عمودان اسمهما {column}. غيّر اسم أحدهما.</translation>
    </message>
    <message>
        <source>{file}, column {column}: a number, an amount or a choice can not be personal. Take the mark away.</source>
        <translation>{file}، العمود {column}: العدد والمبلغ والاختيار لا تكون شخصية. انزع العلامة.</translation>
    </message>
    <message>
        <source>{file}, column {column}: the limit {value} does not fit what it holds. Mend it.</source>
        <translation>{file}، العمود {column}: الحد {value} لا يناسب ما يحتويه. أصلحه.</translation>
    </message>
    <message>
        <source>{file}, column {column}: it goes from {low} to {high}. Turn them round.</source>
        <translation>{file}، العمود {column}: يمتد من {low} إلى {high}. اقلبهما.</translation>
    </message>
    <message>
        <source>The column {column} is empty.</source>
        <translation>العمود {column} فارغ.</translation>
    </message>
    <message>
        <source>{column}: {value} is none of its choices.</source>
        <translation>{column}: {value} ليس من اختياراته.</translation>
    </message>
    <message>
        <source>{column}: {value} is no telephone number.</source>
        <translation>{column}: {value} ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>{column}: {value} is no number.</source>
        <translation>{column}: {value} ليس عددا.</translation>
    </message>
    <message>
        <source>{column}: {value} is no date like 2026-03-25.</source>
        <translation>{column}: {value} ليس تاريخا مثل 2026-03-25.</translation>
    </message>
    <message>
        <source>{column}: {value} is not between {low} and {high}.</source>
        <translation>{column}: {value} ليس بين {low} و{high}.</translation>
    </message>
    <message>
        <source>The teacher gave the same answer each time, so there is nothing to prefer.</source>
        <extracomment>Log-probabilities below this are as good as impossible.</extracomment>
        <translation>أعطى المعلّم الجواب نفسه كل مرة، فلا شيء يُفضَّل.</translation>
    </message>
    <message>
        <source>The teacher preferred another answer once the order was turned round.</source>
        <translation>فضّل المعلّم جوابا آخر حين قُلب الترتيب.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>ترتيب</translation>
    </message>
    <message>
        <source>The teacher answers several times and compares its answers two by two, in both orders. The best and the worst become a pair.</source>
        <translation>يجيب المعلّم عدة مرات ويقارن أجوبته اثنين اثنين، بالترتيبين. ويصير الأحسن والأسوأ زوجا.</translation>
    </message>
    <message>
        <source>Which of two answers is better?</source>
        <translation>أي الجوابين أحسن؟</translation>
    </message>
    <message>
        <source>one answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>جواب آخر</translation>
    </message>
    <message>
        <source>The teacher left its draft as it was.</source>
        <extracomment>The principles of the rounds of one request, as they are asked.</extracomment>
        <translation>ترك المعلّم مسودته كما هي.</translation>
    </message>
    <message>
        <source>Criticise and revise</source>
        <translation>نقد ومراجعة</translation>
    </message>
    <message>
        <source>The teacher criticises its draft by one principle of the constitution and writes it anew, once or twice. Draft and revision become a pair.</source>
        <translation>ينقد المعلّم مسودته وفق مبدأ من الدستور ويعيد كتابتها، مرة أو مرتين. وتصير المسودة والمراجعة زوجا.</translation>
    </message>
    <message>
        <source>What is wrong with the answer, by one principle?</source>
        <translation>ما عيب الجواب وفق مبدأ واحد؟</translation>
    </message>
    <message>
        <source>The answer written anew</source>
        <translation>الجواب مكتوبا من جديد</translation>
    </message>
    <message>
        <source>the answer so far</source>
        <translation>الجواب إلى الآن</translation>
    </message>
    <message>
        <source>a principle</source>
        <translation>مبدأ</translation>
    </message>
    <message>
        <source>the critique</source>
        <translation>النقد</translation>
    </message>
    <message>
        <source>Values of records</source>
        <extracomment>Option `write`: which columns the teacher writes, the text or all of them.</extracomment>
        <translation>قيم السجلات</translation>
    </message>
    <message>
        <source>Draws the columns of a record: as the real ones are distributed where there are enough, else from the choices and limits of its schema. People and telephone numbers are invented.</source>
        <translation>تسحب أعمدة السجل: كما تتوزع القيم الحقيقية إن كانت كافية، وإلا من اختيارات الأعمدة وحدودها. الأشخاص وأرقام الهاتف مخترعة.</translation>
    </message>
    <message>
        <source>Better and worse answer</source>
        <translation>جواب أحسن وجواب أسوأ</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>الجواب الأحسن</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>الجواب الأسوأ</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>الفارق</translation>
    </message>
    <message>
        <source>Record of several columns</source>
        <translation>سجل من عدة أعمدة</translation>
    </message>
    <message>
        <source>Text of a record</source>
        <translation>نص السجل</translation>
    </message>
    <message>
        <source>Words the values of a record by the texts that its schema gives for the seed&apos;s variety.</source>
        <translation>تصوغ قيم السجل بالنصوص التي تعطيها أعمدته للهجة البذرة.</translation>
    </message>
    <message>
        <source>There is no pair of answers to judge.</source>
        <extracomment>Below this margin a pair is flagged: the teacher was as good as undecided. Ours. Share of comparisons that agree in both orders, below which a pair is flagged: chance gives half.</extracomment>
        <translation>لا يوجد زوج أجوبة للحكم عليه.</translation>
    </message>
    <message>
        <source>There are no two different answers.</source>
        <translation>لا يوجد جوابان مختلفان.</translation>
    </message>
    <message>
        <source>The teacher did not compare the two answers.</source>
        <translation>لم يقارن المعلّم الجوابين.</translation>
    </message>
    <message>
        <source>The teacher was not sure which is better: margin {margin}. {agreeing} of {compared} comparisons agree in both orders.</source>
        <translation>لم يكن المعلّم متأكدا أيهما أحسن: الفارق {margin}. واتفق الترتيبان في {agreeing} من {compared} من المقارنات.</translation>
    </message>
    <message>
        <source>Preferred with a margin of {margin}. {agreeing} of {compared} comparisons agree in both orders.</source>
        <translation>مفضَّل بفارق {margin}. واتفق الترتيبان في {agreeing} من {compared} من المقارنات.</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>التفضيل</translation>
    </message>
    <message>
        <source>A pair has two different answers, and the teacher prefers one clearly, in whichever order it reads them.</source>
        <translation>في الزوج جوابان مختلفان، والمعلّم يفضّل أحدهما بوضوح، بأي ترتيب قرأهما.</translation>
    </message>
    <message>
        <source>No record of a known schema.</source>
        <translation>ليس سجلا أعمدته معروفة.</translation>
    </message>
    <message>
        <source>The text speaks of {told}, the column {column} holds {value}.</source>
        <translation>النص يذكر {told}، والعمود {column} فيه {value}.</translation>
    </message>
    <message>
        <source>Every column holds what its schema asks for.</source>
        <translation>كل عمود يحتوي ما يجب.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Each column of a record holds what its schema asks for: a choice, a date, a number within its limits. An amount of money in the text is that of its column. It runs again after an edit.</source>
        <translation>كل عمود من السجل يحتوي ما يجب: اختيارا أو تاريخا أو عددا ضمن حدوده. والمبلغ في النص هو مبلغ عموده. يُعاد الفحص بعد كل تعديل.</translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB from {packed} MB: no document of texts does. It may be made to fill the memory; ask whoever sent it.</source>
        <translation>يُفك {file} من {packed} ميغابايت إلى {size} ميغابايت، ولا تفعل ذلك وثيقة نصية. ربما صُنع لملء الذاكرة؛ اسأل من أرسله.</translation>
    </message>
    <message>
        <source>{file} declares entities of its own in {part}, which can read other files or fill the memory. Open it in the program it comes from and save it again.</source>
        <translation>يعرّف {file} كيانات خاصة به في {part}، وهي قد تقرأ ملفات أخرى أو تملأ الذاكرة. افتحه في برنامجه واحفظه من جديد.</translation>
    </message>
    <message>
        <source>{file} is protected with a password or in an old format. Open it, save a copy as {format} without password, then import the copy.</source>
        <translation>الملف {file} محمي بكلمة سر أو بصيغة قديمة. افتحه واحفظ نسخة بصيغة {format} بلا كلمة سر، ثم أدخل النسخة.</translation>
    </message>
    <message>
        <source>{file} holds no text. Choose another file, or one with its text recognised.</source>
        <translation>لا نص في {file}. اختر ملفا آخر، أو نسخة استُخرج نصها.</translation>
    </message>
    <message>
        <source>A passage may have {smallest} to {largest} characters, and its overlap from 0 to less than half of that; asked for were {size} and {overlap}.</source>
        <translation>للمقطع من {smallest} إلى {largest} حرف، وتداخله من 0 إلى أقل من نصف ذلك؛ وقد طُلب {size} و{overlap}.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} characters of text (reached at {place}). Split the document, then import its parts.</source>
        <extracomment>Some 5,000 pages; more is split by a person, not waited for.</extracomment>
        <translation>في {file} أكثر من {limit} حرف من النص (بلغها عند {place}). قسّم الوثيقة ثم أدخل أجزاءها.</translation>
    </message>
    <message>
        <source>{file} has {size} MB, more than the {limit} MB that a document may have. Split it, or save it without its pictures.</source>
        <translation>حجم {file} هو {size} ميغابايت، أكثر من {limit} ميغابايت المسموح بها لوثيقة. قسّمه أو احفظه بلا صور.</translation>
    </message>
    <message>
        <source>{file} can not be read as {format} ({problem}). Open it in the program it comes from, save it again, then import that file.</source>
        <translation>تعذّرت قراءة {file} بصيغة {format} ({problem}). افتحه في برنامجه واحفظه من جديد، ثم أدخل ذلك الملف.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it, save a copy without password, then import the copy.</source>
        <translation>الملف {file} محمي بكلمة سر. افتحه واحفظ نسخة بلا كلمة سر، ثم أدخل النسخة.</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>وثيقة Word (DOCX)</translation>
    </message>
    <message>
        <source>The chapter {part} of {file} is encrypted (copy protection). Import a copy without protection that you may use.</source>
        <translation>الفصل {part} من {file} مشفّر (حماية من النسخ). أدخل نسخة بلا حماية يحق لك استعمالها.</translation>
    </message>
    <message>
        <source>Electronic book (EPUB)</source>
        <translation>كتاب إلكتروني (EPUB)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>Markdown document</source>
        <translation>وثيقة Markdown</translation>
    </message>
    <message>
        <source>No page of {file} holds text ({pages} pages): it is probably scanned. Recognise its text with an OCR program first, then import what that gives.</source>
        <translation>لا نص في أي صفحة من {file} (عدد الصفحات: {pages}): هو غالبا صور ممسوحة. استخرج نصه أولا ببرنامج OCR، ثم أدخل ما ينتج.</translation>
    </message>
    <message>
        <source>Page {page} of {file} can not be read ({problem}). Save the document again without that page, then import it.</source>
        <translation>تعذّرت قراءة الصفحة {page} من {file} ({problem}). احفظ الوثيقة من جديد بلا تلك الصفحة، ثم أدخلها.</translation>
    </message>
    <message>
        <source>{file} says it has {pages} pages, more than {limit}. Split it, then import its parts.</source>
        <translation>يقول {file} إن فيه {pages} صفحة، أكثر من {limit}. قسّمه ثم أدخل أجزاءه.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <extracomment>What PDFium writes for a hyphen at the end of a line.</extracomment>
        <translation>وثيقة PDF</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <extracomment>Groups in groups; a file made to have more is no one&apos;s slide.</extracomment>
        <translation>عرض شرائح (PPTX)</translation>
    </message>
    <message>
        <source>Plain text, cut into passages</source>
        <translation>نص بسيط مقطّع إلى مقاطع</translation>
    </message>
    <message>
        <source>Passage of a document</source>
        <translation>مقطع من وثيقة</translation>
    </message>
    <message>
        <source>Summary of a passage</source>
        <translation>تلخيص مقطع</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>No passage and answer to compare.</source>
        <extracomment>The share is K-Precision (Adlakha et al., TACL 2024: &quot;Evaluating Correctness and Faithfulness of Instruction-Following Models for Question Answering&quot;). Half is from where Relari&apos;s continuous-eval takes a sentence as faithful by token overlap; the second limit is ours. An answer of fewer content words is too short to be rejected for its words. Written together with the next word. Small words of Standard Arabic and French; those of Darija are in the lists of varieties.</extracomment>
        <translation>لا مقطع وجواب للمقارنة.</translation>
    </message>
    <message>
        <source>A number that the passage does not hold: {number}.</source>
        <translation>عدد ليس في المقطع: {number}.</translation>
    </message>
    <message>
        <source>Passage and answer are in different scripts: only their numbers were compared.</source>
        <translation>المقطع والجواب بخطين مختلفين: قورنت أعدادهما فقط.</translation>
    </message>
    <message>
        <source>The answer has no word to look for in the passage.</source>
        <translation>ليس في الجواب كلمة يُبحث عنها في المقطع.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage: it says something else.</source>
        <translation>{share} من كلمات الجواب في المقطع: هو يقول شيئا آخر.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage; these are not: {missing}.</source>
        <translation>{share} من كلمات الجواب في المقطع؛ وهذه ليست فيه: {missing}.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage.</source>
        <translation>{share} من كلمات الجواب في المقطع.</translation>
    </message>
    <message>
        <source>From the passage</source>
        <translation>من المقطع</translation>
    </message>
    <message>
        <source>The answer&apos;s words and numbers are those of the passage. Few of them, or a number that is not there, may be invented.</source>
        <translation>كلمات الجواب وأعداده هي التي في المقطع. إذا قلّت، أو كان فيه عدد ليس هناك، فربما هو مخترع.</translation>
    </message>
    <message>
        <source>{cell} is no cell. Write keys and values like label=joy,variety=arq; the keys are {keys}.</source>
        <translation>{cell} ليست خانة. اكتب مفاتيح وقيما مثل label=joy,variety=arq؛ المفاتيح هي {keys}.</translation>
    </message>
    <message>
        <source>The guidance file {file} can not be read: {problem}. It is a JSON object with the lists of texts &quot;sentences&quot; and &quot;examples&quot;.</source>
        <translation>تعذّرت قراءة ملف الإرشاد {file}: {problem}. هو كائن JSON فيه قائمتا نصوص &quot;sentences&quot; و&quot;examples&quot;.</translation>
    </message>
    <message>
        <source>The order {order} is none of {known}.</source>
        <extracomment>The command scores this many waiting rows, more than the window does between two decisions.</extracomment>
        <translation>الترتيب {order} ليس من {known}.</translation>
    </message>
    <message>
        <source>{value} is neither on nor off.</source>
        <translation>{value} ليست on ولا off.</translation>
    </message>
    <message>
        <source>{threshold} is no threshold. Write it as length.max_ratio=2.5.</source>
        <translation>{threshold} ليس حدّا. اكتبه هكذا: length.max_ratio=2.5.</translation>
    </message>
    <message>
        <source>Nothing is to be generated: every quota that generation can fill is met, or will be by the {waiting} candidates that wait. Review them, or ask for more in the mix.</source>
        <extracomment>Requests of a portion: few enough not to ask for much too many, enough to keep a teacher busy. As many requests of a gap without one usable candidate, and it gets no more. As many requests are planned for a cell without one that falls into it, and there is none. Seeds looked at in one step.</extracomment>
        <translation>لا شيء للتوليد: كل حصة يمكن للتوليد أن يملأها مكتملة أو ستكتمل بالمرشّحين المنتظرين ({waiting}). راجِعهم، أو اطلب أكثر في المزيج.</translation>
    </message>
    <message>
        <source>The mix asks for nothing that is missing. Give it quotas or a number of rows in Balance first.</source>
        <translation>لا يطلب المزيج شيئا ناقصا. ضع له حصصا أو عددا من الأسطر في «التوازن» أولا.</translation>
    </message>
    <message>
        <source>{cell}: the recipe {recipe} can not write such rows from the seeds there are. Add seeds of this kind, or choose another recipe.</source>
        <translation>{cell}: لا تستطيع الوصفة {recipe} كتابة مثل هذه الأسطر من البذور الموجودة. أضف بذورا من هذا النوع أو اختر وصفة أخرى.</translation>
    </message>
    <message>
        <source>{cell}: {count} rows are still missing, and the seeds give nothing more with this recipe and teacher. Add seeds of this kind, or choose another recipe.</source>
        <translation>{cell}: ما زال ينقص {count} من الأسطر، ولا تعطي البذور أكثر بهذه الوصفة وهذا المعلّم. أضف بذورا من هذا النوع أو اختر وصفة أخرى.</translation>
    </message>
    <message>
        <source>Rows can not be accepted by their score yet. What is missing: zerria learn PROJECT.</source>
        <extracomment>The project&apos;s settings: learned or best order; the share of good rows asked of accepting by score. Rows that wait and are scored in one refit: drawn by chance, and the newest. Rows of one gesture that accepts by score; one undo takes them back in a second.</extracomment>
        <translation>لا يمكن بعد قبول الأسطر برقمها. لمعرفة ما ينقص: zerria learn PROJECT.</translation>
    </message>
    <message>
        <source>Above {score} it is not sure that {target} of the rows are good. Take {least} or more.</source>
        <translation>فوق {score} ليس مؤكدا أن {target} من الأسطر جيدة. خذ {least} أو أكثر.</translation>
    </message>
    <message>
        <source>No recipe of this project has a threshold {name}. There are: {names}.</source>
        <translation>لا وصفة في هذا المشروع لها الحد {name}. الموجود: {names}.</translation>
    </message>
    <message>
        <source>{value} can not be a threshold.</source>
        <translation>{value} لا يصلح حدّا.</translation>
    </message>
    <message>
        <source>What the queue of this project had learned is damaged. It learns anew from the decisions: run zerria learn, or decide on some more rows.</source>
        <extracomment>What each verifier adds: its score, whether it could tell, whether it flagged, whether it rejected. Fewer random rows than this do not say how to mend the probabilities. Judgements from which it learns, and rejected or edited rows among them. It learns from the last ones alone, so that a refit keeps its time.</extracomment>
        <translation>ما تعلّمه طابور هذا المشروع تالف. سيتعلّم من جديد من القرارات: شغّل zerria learn أو احكم على أسطر أخرى.</translation>
    </message>
    <message>
        <source>{count} of {wanted} rows shown at random have been judged.</source>
        <extracomment>Rows judged at random, and the calibration error, that accepting by score asks for. Of rows accepted by score so many are to be good, unless a person says otherwise. The scores that are tried as a threshold: few, since the best of many would look too good.</extracomment>
        <translation>حُكم على {count} من {wanted} سطرا عُرض بالصدفة.</translation>
    </message>
    <message>
        <source>The chances that the model tells are off by {error} on average; at most {most}.</source>
        <translation>الاحتمالات المعلنة تخطئ بمقدار {error} في المتوسط، والمسموح {most}.</translation>
    </message>
    <message>
        <source>Above no score is it sure that at least {target} of the rows are good as they are.</source>
        <translation>لا يوجد رقم يكون فوقه مؤكدا أن {target} على الأقل من الأسطر جيدة كما هي.</translation>
    </message>
    <message>
        <source>The recipe {recipe} has no option called {name}. It has: {known}.</source>
        <translation>ليس للوصفة {recipe} اختيار اسمه {name}. لها: {known}.</translation>
    </message>
    <message>
        <source>The option {name} of the recipe {recipe} can not be {choice}. Choose one of: {known}.</source>
        <translation>لا يمكن أن يكون الاختيار {name} في الوصفة {recipe} هو {choice}. اختر واحدا من: {known}.</translation>
    </message>
    <message>
        <source>{word} sets no option. Write it as NAME=CHOICE, such as {example}.</source>
        <translation>{word} لا يحدد أي اختيار. اكتبه هكذا NAME=CHOICE، مثل {example}.</translation>
    </message>
    <message>
        <source>There are no personas of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>لا توجد شخصيات باللهجة {variety}. اختر بذورا بواحدة من: {known}.</translation>
    </message>
    <message>
        <source>Personas, each with a topic</source>
        <translation>شخصيات، لكل منها موضوع</translation>
    </message>
    <message>
        <source>People of Algeria and Morocco, each with a topic of everyday life; no pair comes twice before all have been.</source>
        <translation>أناس من الجزائر والمغرب، لكل منهم موضوع من الحياة اليومية؛ لا يتكرر زوج قبل أن تمر كلها.</translation>
    </message>
    <message>
        <source>There are no scenes of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>لا توجد مشاهد باللهجة {variety}. اختر بذورا بواحدة من: {known}.</translation>
    </message>
    <message>
        <source>Scenes of everyday life</source>
        <translation>مشاهد من الحياة اليومية</translation>
    </message>
    <message>
        <source>Two people in a place, with a purpose and a mood; rare events come as often as their quota says.</source>
        <translation>شخصان في مكان، لغرض وبمزاج؛ وتأتي الأحداث النادرة بقدر حصتها.</translation>
    </message>
    <message>
        <source>There are no topics of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>لا توجد مواضيع باللهجة {variety}. اختر بذورا بواحدة من: {known}.</translation>
    </message>
    <message>
        <source>Everyday topics</source>
        <translation>مواضيع يومية</translation>
    </message>
    <message>
        <source>Topics of everyday life in Algeria and Morocco; none comes twice before all have been.</source>
        <translation>مواضيع من الحياة اليومية في الجزائر والمغرب؛ لا يتكرر واحد قبل أن تمر كلها.</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <extracomment>The roles of an answer, in turn. Longer messages are no talk; the grammar ends one here.</extracomment>
        <translation>حوار</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>المشهد</translation>
    </message>
    <message>
        <source>Who begins</source>
        <translation>من يبدأ</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>من يجيب</translation>
    </message>
    <message>
        <source>It may be said to anybody.</source>
        <translation>قد يقال لأي شخص.</translation>
    </message>
    <message>
        <source>Said to whom it should be said.</source>
        <translation>موجّه إلى من ينبغي.</translation>
    </message>
    <message>
        <source>Said to a man where a woman is meant, or the other way.</source>
        <translation>موجّه إلى رجل والمقصود امرأة، أو العكس.</translation>
    </message>
    <message>
        <source>The words do not show whether a man or a woman is meant.</source>
        <translation>لا تُظهر الكلمات هل المقصود رجل أم امرأة.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>المخاطَب</translation>
    </message>
    <message>
        <source>Whether Darija words show that it is said to a man or a woman, as was asked for.</source>
        <translation>هل تُظهر كلمات الدارجة أنه موجّه إلى رجل أو امرأة كما طُلب.</translation>
    </message>
    <message>
        <source>The only one of its answer.</source>
        <extracomment>Likeness from which two are too near: half-way between a near-copy (0.55, see `engine.text.likeness`) and the same text. Paraphrases share words by their nature. Ours.</extracomment>
        <translation>الوحيد في جوابه.</translation>
    </message>
    <message>
        <source>The same as another row of this answer: {twin}</source>
        <translation>مثل سطر آخر في هذا الجواب: {twin}</translation>
    </message>
    <message>
        <source>Hardly differs ({likeness}) from another row of this answer: {twin}</source>
        <translation>لا يكاد يختلف ({likeness}) عن سطر آخر في هذا الجواب: {twin}</translation>
    </message>
    <message>
        <source>Differs from the other rows of this answer.</source>
        <translation>يختلف عن الأسطر الأخرى في هذا الجواب.</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>مختلفة</translation>
    </message>
    <message>
        <source>Where one answer gives several rows, no two of them say it in the same words.</source>
        <translation>حين يعطي جواب واحد عدة أسطر، لا يقول اثنان منها الشيء بالكلمات نفسها.</translation>
    </message>
    <message>
        <source>There is no instruction to compare.</source>
        <extracomment>As in `distinct`: half-way between a near-copy and the same text. Ours. In which ways an instruction grows.</extracomment>
        <translation>لا توجد تعليمة للمقارنة.</translation>
    </message>
    <message>
        <source>Still the same instruction: {before}</source>
        <translation>ما زالت التعليمة نفسها: {before}</translation>
    </message>
    <message>
        <source>Hardly differs ({likeness}) from: {before}</source>
        <translation>لا تكاد تختلف ({likeness}) عن: {before}</translation>
    </message>
    <message>
        <source>Shorter than what it was made from: {before}</source>
        <translation>أقصر مما صُنعت منه: {before}</translation>
    </message>
    <message>
        <source>Another instruction than: {before}</source>
        <translation>تعليمة غير: {before}</translation>
    </message>
    <message>
        <source>Evolved</source>
        <translation>مطوّرة</translation>
    </message>
    <message>
        <source>The instruction is another one than that of the seed, and not shorter where it should be deeper or have more conditions.</source>
        <translation>التعليمة غير تعليمة البذرة، وليست أقصر حين ينبغي أن تكون أعمق أو بشروط أكثر.</translation>
    </message>
    <message>
        <source>No dialogue: there are no turns to check.</source>
        <extracomment>Who speaks, written into the message: the teacher speaks for both. A greeting may be given back; what is as long as this is no greeting.</extracomment>
        <translation>ليس حوارا: لا أدوار لفحصها.</translation>
    </message>
    <message>
        <source>Two people do not take turns here.</source>
        <translation>لا يتناوب شخصان على الكلام هنا.</translation>
    </message>
    <message>
        <source>Message {place} is empty.</source>
        <translation>الرسالة {place} فارغة.</translation>
    </message>
    <message>
        <source>Two people take turns: {count} messages.</source>
        <translation>شخصان يتناوبان: {count} رسائل.</translation>
    </message>
    <message>
        <source>Message {place} speaks for both.</source>
        <translation>الرسالة {place} تتكلم عن الاثنين.</translation>
    </message>
    <message>
        <source>Message {place} repeats message {earlier}.</source>
        <translation>الرسالة {place} تكرر الرسالة {earlier}.</translation>
    </message>
    <message>
        <source>{count} messages; {wanted} were asked for.</source>
        <translation>{count} رسائل، والمطلوب {wanted}.</translation>
    </message>
    <message>
        <source>Nobody answers the last message.</source>
        <translation>لا أحد يجيب عن الرسالة الأخيرة.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>تناوب الكلام</translation>
    </message>
    <message>
        <source>Two people take turns in a dialogue, nobody speaks for both, and no message is said twice. It runs again after an edit.</source>
        <translation>يتناوب شخصان في الحوار، ولا يتكلم أحد عن الاثنين، ولا تُقال رسالة مرتين. يعمل مجددا بعد التعديل.</translation>
    </message>
    <message>
        <source>Line {line} of {file} is no longer set aside: it was mended already.</source>
        <translation>السطر {line} من {file} لم يعد مستبعدًا: أُصلح من قبل.</translation>
    </message>
    <message>
        <source>The teacher is at work: wait until the run in Generate is over, or cancel it.</source>
        <extracomment>Rows written in one turn of the event loop, and the room between two turns. It is over and all is written: what `Rechecked.counts` says, and whether it was stopped. Whether a copy of the project is being kept before it begins. How it ended, while something is left to be written: done, stopped or failed. Whether a teacher is asked.</extracomment>
        <translation>المعلّم مشغول: انتظر حتى تنتهي الدفعة في «توليد»، أو ألغها.</translation>
    </message>
    <message>
        <source>The teacher is at work on another page: wait until that is over.</source>
        <translation>المعلّم يعمل في صفحة أخرى: انتظر حتى ينتهي.</translation>
    </message>
    <message>
        <source>The chart can not be written to {file}: {reason}. Choose another folder.</source>
        <translation>لا يمكن كتابة الرسم في {file}: {reason}. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A teacher is being asked about the rows that wait, and two models would not fit in the memory: wait until that is over, or stop it in Verifiers.</source>
        <translation>يُسأل معلّم الآن عن الصفوف المنتظرة، ولا تتسع الذاكرة لنموذجين: انتظر حتى ينتهي ذلك، أو أوقفه في «الفحوص».</translation>
    </message>
    <message>
        <source>{file} can not be written ({problem}). Choose another folder.</source>
        <translation>تعذّرت كتابة {file} ({problem}). اختر مجلدًا آخر.</translation>
    </message>
</context>
</TS>
