<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>VIP Desk: the front desk of a venue that keeps members</source>
        <translation>贵宾前台：有会员的店，都用得上的前台</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The venue&apos;s file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Its size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licences: MIT, and of what it stands on</source>
        <translation>许可：MIT；所用组件的许可如下</translation>
    </message>
    <message>
        <source>Begin my own venue…</source>
        <translation>开始我的场所…</translation>
    </message>
    <message>
        <source>A demo venue: everybody in it is made up.</source>
        <translation>这是演示场所，内容全是虚构。</translation>
    </message>
    <message>
        <source>The demo venue is put aside, into a folder of its own beside the file: nothing is deleted.</source>
        <translation>演示场所将移到旁边单独的文件夹，什么也不删除。</translation>
    </message>
    <message>
        <source>Then the welcome asks for the name of your venue.</source>
        <translation>之后在欢迎页填写您的店名。</translation>
    </message>
    <message>
        <source>Begin your own venue?</source>
        <translation>开始您自己的场所？</translation>
    </message>
    <message>
        <source>Put the demo aside</source>
        <translation>移开演示场所</translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>Barcode of the signed copy</source>
        <translation>签好的商户联条码</translation>
    </message>
    <message>
        <source>Scan the retained copy</source>
        <translation>扫描商户联</translation>
    </message>
    <message>
        <source>Barcode torn: I type the slip&apos;s number and hold the signed copy</source>
        <translation>条码扫不出：输入单号，签好的商户联在我手里</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再办</translation>
    </message>
    <message>
        <source>Activate the card</source>
        <translation>启用会员卡</translation>
    </message>
    <message>
        <source>Have the form signed, then scan its retained copy to activate card {number}</source>
        <translation>请客人在登记表上签字，再扫描商户联，启用会员卡 {number}</translation>
    </message>
    <message>
        <source>Number of the signed slip</source>
        <translation>签好的单据单号</translation>
    </message>
    <message>
        <source>Like RH-261121-1-0087-4</source>
        <translation>如 RH-261121-1-0087-4</translation>
    </message>
    <message>
        <source>That is the slip&apos;s number: scan the barcode, or tick that you hold the copy</source>
        <translation>这是单号：请扫描条码，或勾选“在我手里”</translation>
    </message>
    <message>
        <source>The form as a PDF</source>
        <translation>登记表存成 PDF</translation>
    </message>
    <message>
        <source>This counter has no printer: save the form as a PDF, print it elsewhere, have it signed, then tick above and type its number.</source>
        <translation>本前台没有打印机：把登记表存成 PDF，在别处打印，请客人签字，再勾选上面一项、输入单号。</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Verify a slip</source>
        <translation>验单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Lock or sign in as another</source>
        <translation>锁屏 / 换账号登录</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>我的密码</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>VIP Desk</source>
        <translation>贵宾前台</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The owner or who keeps the staff list gives you a new PIN: Settings, Staff</source>
        <translation>请店主在“设置→员工”里为您重设密码</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Supervisor&apos;s approval</source>
        <translation>主管授权</translation>
    </message>
    <message>
        <source>{name} stays signed in</source>
        <translation>{name} 仍在登录</translation>
    </message>
    <message>
        <source>Must be another person</source>
        <translation>须与经办人不同</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>简要说明</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>理由说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Number, PIN and reason are needed</source>
        <translation>请填工号、密码和理由</translation>
    </message>
    <message>
        <source>Type the number of who approves</source>
        <translation>请输入授权人工号</translation>
    </message>
    <message>
        <source>Say why: choose a reason or type it</source>
        <translation>请写明原因：点选一项或输入</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码是 6 位数字</translation>
    </message>
    <message>
        <source>Number of who approves</source>
        <translation>授权人工号</translation>
    </message>
</context>
<context>
    <name>Approving</name>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}，{role}</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <source>Approval by {roles}</source>
        <translation>{roles}授权</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Member or slip</source>
        <translation>会员或单据</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Not a day, like 2026-11-21</source>
        <translation>不是日期，如 2026-11-21</translation>
    </message>
    <message>
        <source>name or number</source>
        <translation>姓名或各种号码</translation>
    </message>
    <message>
        <source>Nobody and nothing is called that</source>
        <translation>没有叫这个的会员或单据</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>{why}&#x3000;slip {slip}, {amount} yuan</source>
        <translation>{why}&#x3000;小票 {slip}，{amount}元</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Prints the confirmation, both copies</source>
        <translation>打印积分确认单两联</translation>
    </message>
    <message>
        <source>Approve the credit</source>
        <translation>授权入账</translation>
    </message>
    <message>
        <source>Slip compared with the till</source>
        <translation>已与收银核对</translation>
    </message>
    <message>
        <source>Guest came later</source>
        <translation>客人后补</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Prints the reversal slip, both copies; the slip can be credited again</source>
        <translation>打印冲账单两联，小票号可重新入账</translation>
    </message>
    <message>
        <source>Approve the reversal</source>
        <translation>授权撤销</translation>
    </message>
    <message>
        <source>Wrong member</source>
        <translation>入错会员</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>金额有误</translation>
    </message>
    <message>
        <source>Slip void</source>
        <translation>小票作废</translation>
    </message>
    <message>
        <source>Prints reversal and new confirmation, both copies each</source>
        <translation>打印冲账单和新确认单，各两联</translation>
    </message>
    <message>
        <source>Cards mixed up</source>
        <translation>卡拿混了</translation>
    </message>
    <message>
        <source>Approve the change</source>
        <translation>授权改记</translation>
    </message>
    <message>
        <source>Credited by {clerk} at {at}, slip {slip}</source>
        <translation>{clerk} 于 {at} 入账，小票 {slip}</translation>
    </message>
    <message>
        <source>Print the retained copy of {number} again</source>
        <translation>补打商户联 {number}</translation>
    </message>
    <message>
        <source>Marked as a reprint; the earlier print no longer counts</source>
        <translation>注明补打，先前印的那张不再算数</translation>
    </message>
    <message>
        <source>Paper jam or blank</source>
        <translation>卡纸或空白</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>看不清</translation>
    </message>
    <message>
        <source>Approve the reprint</source>
        <translation>授权补打</translation>
    </message>
    <message>
        <source>Credit {guest} with {points}</source>
        <translation>给 {guest} 入账 {points}</translation>
    </message>
    <message>
        <source>Reverse {points} of {guest}</source>
        <translation>撤销 {guest} {points}</translation>
    </message>
    <message>
        <source>Give the {points} of {guest} to {right}</source>
        <translation>{guest} 的 {points}改记给 {right}</translation>
    </message>
    <message>
        <source>{right} gets {points}</source>
        <translation>{right} 得 {points}</translation>
    </message>
    <message>
        <source>{guest}&#x3000;{points}&#x3000;{clerk} at {at}</source>
        <translation>{guest}&#x3000;{points}&#x3000;{clerk} {at}</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups on this PC</source>
        <translation>本机备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>To a stick or folder…</source>
        <translation>备份到 U 盘或文件夹…</translation>
    </message>
    <message>
        <source>Bringing one back</source>
        <translation>怎样恢复</translation>
    </message>
    <message>
        <source>If the file doesn&apos;t open, the start page offers these backups by itself.</source>
        <translation>数据打不开时，启动页会直接列出这些备份供选择。</translation>
    </message>
    <message>
        <source>Otherwise quit the program and run, in a terminal:</source>
        <translation>其他情况请先退出程序，在终端运行：</translation>
    </message>
    <message>
        <source>What stood there before is moved aside, nothing is deleted.</source>
        <translation>原有数据会移到一旁保存，不会删除。</translation>
    </message>
    <message>
        <source>On another PC the recovery code is asked for, once.</source>
        <translation>换到另一台电脑，会要求输入一次恢复码。</translation>
    </message>
    <message>
        <source>ID numbers and PINs stay sealed in every copy; names and phones don&apos;t: keep it safe.</source>
        <translation>证件号与密码在备份中仍是加密的；姓名、电话没有加密，请妥善保管。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>选择备份位置</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}, {rows} lines of the journal</source>
        <translation>已备份并核对：{name}，日志共 {rows} 行</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The first one takes a second</source>
        <translation>第一次备份只要一秒</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The command is copied</source>
        <translation>命令已复制</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>on request</source>
        <translation>手工备份</translation>
    </message>
    <message>
        <source>day&apos;s first start</source>
        <translation>每日首次启动</translation>
    </message>
    <message>
        <source>end of a shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级之前</translation>
    </message>
</context>
<context>
    <name>BirthdaysCard</name>
    <message>
        <source>Birthdays today</source>
        <translation>今日生日</translation>
    </message>
    <message>
        <source>No member has a birthday today</source>
        <translation>今天没有过生日的会员</translation>
    </message>
</context>
<context>
    <name>CardsCard</name>
    <message>
        <source>Cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>还没有积分</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Change profile</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Take the ID&apos;s birthday</source>
        <translation>用证件上的生日</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Load the new profile</source>
        <translation>载入新资料</translation>
    </message>
    <message>
        <source>An empty phone or document stays as it was</source>
        <translation>电话、证件留空则不变</translation>
    </message>
    <message>
        <source>{name} has this phone or document already</source>
        <translation>{name} 已登记这个电话或证件</translation>
    </message>
    <message>
        <source>Not saved yet: Esc again gives up what you typed</source>
        <translation>还没保存，再按 Esc 放弃所填内容</translation>
    </message>
    <message>
        <source>Open member</source>
        <translation>打开该会员</translation>
    </message>
    <message>
        <source>Save anyway…</source>
        <translation>仍要保存…</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What will be different</source>
        <translation>将有以下变化</translation>
    </message>
    <message>
        <source>Takes effect at once, also for everybody who is signed in</source>
        <translation>立即生效，已登录的人也一样</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>即刻设定</translation>
    </message>
</context>
<context>
    <name>ChangesPane</name>
    <message>
        <source>Applies from business day</source>
        <translation>从哪个营业日起生效</translation>
    </message>
    <message>
        <source>today: entries of today keep their rule</source>
        <translation>今日起；今天已入账的仍按原规则</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Change a figure at the left.</source>
        <translation>还没有改动。请在左边修改。</translation>
    </message>
    <message>
        <source>A slip of 388 yuan earns</source>
        <translation>388元的小票可积</translation>
    </message>
    <message>
        <source>Entries that are posted keep their rule.</source>
        <translation>已入账的仍按原规则。</translation>
    </message>
    <message>
        <source>Set from today</source>
        <translation>今日起生效</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Set from {day}</source>
        <translation>{day} 起生效</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>到处可用</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Enter does the main act, Tab goes on, Esc goes back</source>
        <translation>Enter 办主要的事，Tab 下一栏，Esc 返回</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Under {age}: can be registered, but activating the card needs the supervisor</source>
        <translation>未满{age}岁：可以登记，启用会员卡须主管授权</translation>
    </message>
    <message>
        <source>Number agrees</source>
        <translation>号码无误</translation>
    </message>
    <message>
        <source>The ID says {day}, another birthday than the one typed</source>
        <translation>证件上的生日是 {day}，与所填不同</translation>
    </message>
    <message>
        <source>Take the ID&apos;s</source>
        <translation>用证件上的</translation>
    </message>
    <message>
        <source>Not registered yet</source>
        <translation>未登记过，可新建</translation>
    </message>
    <message>
        <source>This is {name}&apos;s number</source>
        <translation>{name} 已用此号</translation>
    </message>
    <message>
        <source>This is {name}&apos;s document</source>
        <translation>{name} 已用此证件</translation>
    </message>
</context>
<context>
    <name>ClerkForm</name>
    <message>
        <source>Receptionist&apos;s name</source>
        <translation>前台姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>To sign in with</source>
        <translation>登录时用</translation>
    </message>
    <message>
        <source>Typed by themselves</source>
        <translation>由本人输入</translation>
    </message>
    <message>
        <source>Set up the front desk</source>
        <translation>建立前台</translation>
    </message>
    <message>
        <source>Add them later</source>
        <translation>以后再加</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Credits points and takes members in; the owner only sets things up. Everybody has a number and a PIN of their own: more people are added in the settings.</source>
        <translation>前台办会员、记积分，店主只做设置。每人有自己的工号和密码，其他人可在“设置”里添加。</translation>
    </message>
    <message>
        <source>Who works at the counter?</source>
        <translation>谁在前台？</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>正在建立…</translation>
    </message>
    <message>
        <source>Type a name, or add them later</source>
        <translation>请填写姓名，或选择以后再加</translation>
    </message>
    <message>
        <source>Type a number, such as 002</source>
        <translation>请填写工号，如 002</translation>
    </message>
    <message>
        <source>{number} is the owner&apos;s</source>
        <translation>{number} 是店主的工号</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>9 groups of 3</source>
        <translation>9组，每组3位</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open the venue</source>
        <translation>打开本店</translation>
    </message>
    <message>
        <source>The venue&apos;s file is here, but this PC has no key that opens it: it is a new PC, or the file was restored from elsewhere. The code stands on the paper that the owner keeps.</source>
        <translation>本店的数据在这里，但本机没有能打开它的钥匙：可能换了电脑，或数据是从别处恢复来的。恢复码写在店主保管的那张纸上。</translation>
    </message>
    <message>
        <source>Recovery code needed</source>
        <translation>请输入恢复码</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>{count} of 27</source>
        <translation>已输入 {count} / 27</translation>
    </message>
    <message>
        <source>Type the code from the owner&apos;s paper</source>
        <translation>请输入店主纸上的恢复码</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>CodeWantedPage</name>
    <message>
        <source>VIP Desk</source>
        <translation>贵宾前台</translation>
    </message>
    <message>
        <source>Guest service at the front counter</source>
        <translation>前台客服，一台电脑就够</translation>
    </message>
    <message>
        <source>A venue is here</source>
        <translation>本机已有本店数据</translation>
    </message>
    <message>
        <source>Its key is not on this PC</source>
        <translation>但本机没有它的钥匙</translation>
    </message>
    <message>
        <source>The file is untouched</source>
        <translation>数据未作任何改动</translation>
    </message>
    <message>
        <source>Afterwards only this PC opens it by itself</source>
        <translation>打开后，今后只有本机可直接使用</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>What the cards in it are</source>
        <translation>表中会员卡的卡种</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>列中内容</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>对应为</translation>
    </message>
    <message>
        <source>What was recognised is filled in; compare it with the samples</source>
        <translation>已认出的列已填好，请对照右侧内容核对</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Printed?</source>
        <translation>印出了吗</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
</context>
<context>
    <name>CountersSection</name>
    <message>
        <source>Counters</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Add a counter</source>
        <translation>新增前台</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands on slips</source>
        <translation>印在单据上</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This PC is this counter</source>
        <translation>本机是这个前台</translation>
    </message>
    <message>
        <source>Each counter has its own printer, shifts and run of slip numbers.</source>
        <translation>每个前台各有自己的打印机、班次和单号。</translation>
    </message>
    <message>
        <source>One PC at a time works with the venue&apos;s file. A PC to which the file is brought serves the counter that is chosen there.</source>
        <translation>同一时间只有一台电脑使用本店的数据文件；文件搬到另一台电脑后，在那里选定它是几号前台。</translation>
    </message>
    <message>
        <source>a shift is open</source>
        <translation>有班次未交</translation>
    </message>
    <message>
        <source>no shift is open</source>
        <translation>没有班次</translation>
    </message>
    <message>
        <source>{printer}&#x3000;{shift}</source>
        <translation>{printer}&#x3000;{shift}</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>{number}&#x3000;{name}</source>
        <translation>{number}&#x3000;{name}</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 号前台</translation>
    </message>
    <message>
        <source>There are nine counters already; a number has one digit</source>
        <translation>已有九个前台，号码只有一位</translation>
    </message>
    <message>
        <source>A new counter</source>
        <translation>新前台</translation>
    </message>
    <message>
        <source>Saved; it stands on slips from the next one on</source>
        <translation>已保存，从下一张单据起生效</translation>
    </message>
    <message>
        <source>This PC becomes counter {number}?</source>
        <translation>本机改为 {number} 号前台？</translation>
    </message>
    <message>
        <source>The file is opened anew at {name}: everybody signs in again.</source>
        <translation>将以“{name}”重新打开数据文件，所有人须重新登录。</translation>
    </message>
    <message>
        <source>A shift that is open here stays open until this PC comes back to it.</source>
        <translation>这里未交的班次保持原样，等本机改回来再交。</translation>
    </message>
    <message>
        <source>Change the counter</source>
        <translation>改换前台</translation>
    </message>
    <message>
        <source>1 to 9, on slips</source>
        <translation>1至9，印在单号里</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>{count} entries</source>
        <translation>
            <numerusform>{count}笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines</source>
        <translation>
            <numerusform>{count} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries</source>
        <translation>
            <numerusform>{count} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years</source>
        <translation>
            <numerusform>{count} 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} years old</source>
        <translation>
            <numerusform>{count}岁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wrong PINs</source>
        <translation>
            <numerusform>连错 {count} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} backups</source>
        <translation>
            <numerusform>{count} 份备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more errors</source>
        <translation>
            <numerusform>{count} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <translation>
            <numerusform>{count}分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了点问题</translation>
    </message>
    <message>
        <source>What was booked is safe. Close this and go on; if it happens again, restart the program and give support the report below.</source>
        <translation>已入账的都在，没有丢失。关闭后可继续使用；如再次出现，请重启程序，并把下面的报告交给技术支持。</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>给技术支持的报告</translation>
    </message>
    <message>
        <source>The report holds no guest&apos;s data</source>
        <translation>报告不含客人信息</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>{more} meanwhile, in the log</source>
        <translation>其间又出现{more}，都记在日志里</translation>
    </message>
</context>
<context>
    <name>Crediting</name>
    <message>
        <source>Till {till}, not credited yet</source>
        <translation>收银 {till} 台，未入过账</translation>
    </message>
    <message>
        <source>Not credited yet</source>
        <translation>未入过账</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{name} {start}–{end}</source>
        <translation>{name} {start}–{end}</translation>
    </message>
    <message>
        <source>{name} {start}–{end} next day</source>
        <translation>{name} {start}–次日 {end}</translation>
    </message>
    <message>
        <source>{shift}, not begun</source>
        <translation>{shift}，未到时间</translation>
    </message>
    <message>
        <source>{shift}, over</source>
        <translation>{shift}，已过时间</translation>
    </message>
</context>
<context>
    <name>DemoMaking</name>
    <message>
        <source>Demo venue</source>
        <translation>演示场所</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The demo venue is being made</source>
        <translation>正在建立演示场所</translation>
    </message>
    <message>
        <source>Members, visits and points through the same acts as at a counter; all of it made up.</source>
        <translation>会员、到店和积分都走与前台相同的操作，内容全是虚构。</translation>
    </message>
    <message>
        <source>Venue and staff</source>
        <translation>场所与员工</translation>
    </message>
    <message>
        <source>Members and cards</source>
        <translation>会员与卡</translation>
    </message>
    <message>
        <source>Two weeks at the counter</source>
        <translation>两周的前台业务</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>写入文件</translation>
    </message>
</context>
<context>
    <name>DemoPeople</name>
    <message>
        <source>To the sign-in page</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>The demo venue is ready</source>
        <translation>演示场所已就绪</translation>
    </message>
    <message>
        <source>Sign in as anybody of these. The PINs stand on the sign-in page too.</source>
        <translation>可用其中任何一人登录，密码在登录页上也能看到。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>EntriesCard</name>
    <message>
        <source>Today&apos;s entries</source>
        <translation>今日流水</translation>
    </message>
    <message>
        <source>Nothing was credited today</source>
        <translation>今天还没有入账</translation>
    </message>
    <message>
        <source>The first slip will stand here</source>
        <translation>第一笔会列在这里</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Slip / room</source>
        <translation>小票 / 包厢</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日流水</translation>
    </message>
</context>
<context>
    <name>EntryActs</name>
    <message>
        <source>Retained copy {number} is printed again, no. {times}; the earlier one is void</source>
        <translation>商户联 {number} 补打第{times}次，先前那张作废</translation>
    </message>
    <message>
        <source>Customer copy {number} is printed again, no. {times}</source>
        <translation>客户联 {number} 补打第{times}次</translation>
    </message>
    <message>
        <source>reverse…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>take the customer copy {number} back from the guest, it is void</source>
        <translation>请向客人收回客户联 {number}，该联作废</translation>
    </message>
    <message>
        <source>take both copies of {number} back, they are void</source>
        <translation>请收回 {number} 两联，均已作废</translation>
    </message>
    <message>
        <source>Reversed&#x3000;{guest} {points}</source>
        <translation>已撤销&#x3000;{guest} {points}</translation>
    </message>
    <message>
        <source>{points} went from {guest} to {right}</source>
        <translation>已改记&#x3000;{points} 由 {guest} 转给 {right}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import members…</source>
        <translation>导入会员…</translation>
    </message>
    <message>
        <source>Export members…</source>
        <translation>导出会员…</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Kind of file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Phones and names</source>
        <translation>手机与姓名</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Export members</source>
        <translation>导出会员</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>文件存到哪里</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} / {of}</translation>
    </message>
    <message>
        <source>Stopped; no file was left</source>
        <translation>已停止，没有留下文件</translation>
    </message>
    <message>
        <source>{count} members are kept in {name}</source>
        <translation>{count}位会员已存入 {name}</translation>
    </message>
    <message>
        <source>open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export, with a second PIN…</source>
        <translation>授权后导出…</translation>
    </message>
    <message>
        <source>Whole names, phones and ID numbers: whoever has the file, has them.</source>
        <translation>姓名、手机、证件号码完整写出：谁拿到文件，谁就拿到这些资料。</translation>
    </message>
    <message>
        <source>Names, phones, card and ID numbers are masked; no year of birth, no address, no remarks.</source>
        <translation>姓名、手机、卡号、证件号码都打码；不写出生年份、地址、备注。</translation>
    </message>
    <message>
        <source>Then a second person types their PIN: {roles}, but not who is signed in.</source>
        <translation>随后由另一人输入密码：{roles}，不能是已登录的本人。</translation>
    </message>
    <message>
        <source>members.{suffix}</source>
        <translation>会员.{suffix}</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Not a whole number; type digits only</source>
        <translation>须是整数，只输数字</translation>
    </message>
    <message>
        <source>Not words; type it again</source>
        <translation>不是文字，请重输</translation>
    </message>
    <message>
        <source>Only yes or no; tick it or not</source>
        <translation>只有是与否，勾或不勾</translation>
    </message>
    <message>
        <source>Not a table; fill it in again</source>
        <translation>表格不对，请重填</translation>
    </message>
    <message>
        <source>Not a day; type it like 2026-11-21</source>
        <translation>日期不对，样子如 2026-11-21</translation>
    </message>
    <message>
        <source>Not a time; type it like 21:30</source>
        <translation>时间不对，样子如 21:30</translation>
    </message>
    <message>
        <source>Not a day of the year; type it like 12-31</source>
        <translation>没有这一天，样子如 12-31</translation>
    </message>
    <message>
        <source>Not a factor; type it like 1 or 1.5</source>
        <translation>倍数不对，样子如 1 或 1.5</translation>
    </message>
    <message>
        <source>At most six capital letters, a blank may follow</source>
        <translation>最多六个大写字母，后面可加一个空格</translation>
    </message>
    <message>
        <source>Two capital letters, like GZ</source>
        <translation>两个大写字母，如 GZ</translation>
    </message>
    <message>
        <source>Small letters and digits only</source>
        <translation>只能用小写字母和数字</translation>
    </message>
    <message>
        <source>Not among the choices; choose another</source>
        <translation>没有这个选项，请另选</translation>
    </message>
    <message>
        <source>Too little; at least {limit}</source>
        <translation>太小，至少{limit}</translation>
    </message>
    <message>
        <source>Too much; at most {limit}</source>
        <translation>太大，最多{limit}</translation>
    </message>
    <message>
        <source>Can&apos;t be empty; fill it in</source>
        <translation>不能空着，请填写</translation>
    </message>
    <message>
        <source>Too long; at most {limit} characters</source>
        <translation>太长，最多{limit}个字</translation>
    </message>
    <message>
        <source>Is missing; fill it in</source>
        <translation>缺少此项，请填写</translation>
    </message>
    <message>
        <source>The program doesn&apos;t know this figure; leave it as it is</source>
        <translation>程序不认识此项，请保持原样</translation>
    </message>
    <message>
        <source>{zone} is no time zone; choose another</source>
        <translation>没有时区 {zone}，请另选</translation>
    </message>
    <message>
        <source>A business day ends in the night or the morning; choose a time before 12:00</source>
        <translation>营业日在夜里或早上结束，请填12:00以前</translation>
    </message>
    <message>
        <source>{name} stands there twice; take one out</source>
        <translation>“{name}”重复了，请去掉一个</translation>
    </message>
    <message>
        <source>This tier is no longer there; choose another, or keep the tier</source>
        <translation>没有这个等级了，请另选，或保留该等级</translation>
    </message>
    <message>
        <source>Is for a card type that is no longer there; take it out, or keep the card type</source>
        <translation>活动用到的卡种没有了，请取消勾选，或保留该卡种</translation>
    </message>
    <message>
        <source>There is no operation {operation}; take it out</source>
        <translation>没有操作 {operation}，请去掉</translation>
    </message>
    <message>
        <source>Cards are in a name: the name is always needed; tick it</source>
        <translation>会员卡记名，姓名必填，请勾上</translation>
    </message>
    <message>
        <source>Say from which age, or don&apos;t warn of who is under age</source>
        <translation>请填年龄，或取消未成年提醒</translation>
    </message>
    <message>
        <source>At least one card type must stay; add one</source>
        <translation>至少要有一个卡种，请添加</translation>
    </message>
    <message>
        <source>At least one shift must stay; add one</source>
        <translation>至少要有一个班次，请添加</translation>
    </message>
    <message>
        <source>Runs at the same time as {shift}; change one of the two times</source>
        <translation>与“{shift}”的时间重叠，请改其中一个</translation>
    </message>
    <message>
        <source>Warned before they could be earned; at most {days} days here</source>
        <translation>提醒早于积分取得，这里最多{days}天</translation>
    </message>
    <message>
        <source>Not above {tier}, which stands lower; raise it, or move the tier</source>
        <translation>不高于下级“{tier}”，请调高，或调整等级顺序</translation>
    </message>
    <message>
        <source>Pays more than {tier}, which stands lower; lower it, or move the tier</source>
        <translation>比下级“{tier}”付得还多，请调低，或调整等级顺序</translation>
    </message>
    <message>
        <source>Pays more on the birthday than on other days; lower it</source>
        <translation>生日比平日付得还多，请调低</translation>
    </message>
    <message>
        <source>A tier has a second discount: say from which shop price it holds</source>
        <translation>有等级享折上折，请填店价几折以上可用</translation>
    </message>
    <message>
        <source>Shorter than the lock before it; at least {minutes} minutes</source>
        <translation>比前一次锁定还短，至少{minutes}分钟</translation>
    </message>
    <message>
        <source>Ends before it begins; choose a later day</source>
        <translation>结束早于开始，请改晚些</translation>
    </message>
    <message>
        <source>Fill in both hours, or none</source>
        <translation>起止时间请都填，或都不填</translation>
    </message>
    <message>
        <source>Ends when it begins; for the whole day leave both empty</source>
        <translation>起止时间相同；若为全天，请都不填</translation>
    </message>
    <message>
        <source>Nobody could do this any more: {operation}; leave it to a role</source>
        <translation>将无人可办：{operation}，请留给一个角色</translation>
    </message>
    <message>
        <source>The owner&apos;s role must stay</source>
        <translation>店主角色必须保留</translation>
    </message>
    <message>
        <source>Isn&apos;t changed among the rules; leave it as it is</source>
        <translation>不在规则里修改，请保持原样</translation>
    </message>
    <message>
        <source>Another text needs a version of its own: {version} was signed with other words</source>
        <translation>内容变了，须换版本号：{version} 已用于另一份章程</translation>
    </message>
    <message>
        <source>{card_type} can&apos;t go: cards of this type are in use; put it back</source>
        <translation>“{card_type}”不能去掉：还有这种卡在用，请放回</translation>
    </message>
    <message>
        <source>{tier} can&apos;t go: members hold this tier; put it back</source>
        <translation>“{tier}”不能去掉：还有会员是这个等级，请放回</translation>
    </message>
    <message>
        <source>{words} (with what is planned from {day})</source>
        <translation>{words}（连同 {day} 起已排定的改动）</translation>
    </message>
    <message>
        <source>Doesn&apos;t fit the other figures: {reason}</source>
        <translation>与其他规则不符：{reason}</translation>
    </message>
    <message>
        <source>Not a discount; type it like 12</source>
        <translation>折扣不对，样子如 8.8</translation>
    </message>
    <message>
        <source>Lower than where a supervisor is asked; raise it</source>
        <translation>低于须主管授权的金额，请调高</translation>
    </message>
    <message>
        <source>{card_type} can&apos;t open accounts: cards of this type are in use without one; add another type</source>
        <translation>{card_type}不能改为开户卡：已有这种卡在用，都没有账户；请另加一种卡</translation>
    </message>
    <message>
        <source>Members of {file} are being taken in with cards of {card_type}; change it once they are in</source>
        <translation>{file} 的会员正在导入，卡都是{card_type}；请等导入完再改</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Points credited</source>
        <translation>入账积分</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>入账积分</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>撤销积分</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>新入会</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>开出单据</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已回收</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>以往导入</translation>
    </message>
    <message>
        <source>Nothing has been imported yet</source>
        <translation>尚未导入过</translation>
    </message>
    <message>
        <source>Members from a table</source>
        <translation>从表格导入会员</translation>
    </message>
    <message>
        <source>Excel (.xlsx) or CSV with a header row; drop the file here, or choose it.</source>
        <translation>Excel（.xlsx）或 CSV，须有一行列名；把文件拖到这里，或点选择。</translation>
    </message>
    <message>
        <source>The file is checked first. Nothing is imported until you say so.</source>
        <translation>先检查，后导入；您确认之前，一位也不会写入。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Name, phone and birthday are needed. Cards keep their numbers; points become an entry.</source>
        <translation>姓名、手机、生日必填。卡号照旧，积分记为期初结转。</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>会员列表</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try the end of the phone number, or register</source>
        <translation>换手机尾号再找，或登记新会员</translation>
    </message>
    <message>
        <source>Name, initials, phone or card</source>
        <translation>姓名、首字母、手机或卡号</translation>
    </message>
</context>
<context>
    <name>FindingsStep</name>
    <message>
        <source>Save the bad rows…</source>
        <translation>另存问题行…</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Rows that stay outside</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Every row can come in</source>
        <translation>每一行都可以导入</translation>
    </message>
    <message>
        <source>Nothing in the file is in doubt</source>
        <translation>文件没有问题</translation>
    </message>
    <message>
        <source>members can come in</source>
        <translation>位会员可以导入</translation>
    </message>
    <message>
        <source>rows stay outside</source>
        <translation>行不能导入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why it stays outside</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Correct the rows in the saved file and import that file afterwards.</source>
        <translation>把问题行另存，改好后再导入那个文件即可。</translation>
    </message>
    <message>
        <source>members were taken in</source>
        <translation>位会员已导入</translation>
    </message>
    <message>
        <source>Everybody is in</source>
        <translation>全部导入完成</translation>
    </message>
    <message>
        <source>They are found like any other member</source>
        <translation>现在可以像其他会员一样查找</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Add the receptionist</source>
        <translation>先添加前台</translation>
    </message>
    <message>
        <source>Credits points and takes members in</source>
        <translation>办理入会、积分入账</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Then the supervisor</source>
        <translation>再添加当班主管</translation>
    </message>
    <message>
        <source>Approves with a PIN what one alone may not do</source>
        <translation>一个人不能做主的事，由主管用密码授权</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>开始的两步</translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Birthday (as on the ID)</source>
        <translation>生日（同证件）</translation>
    </message>
    <message>
        <source>Celebrates on</source>
        <translation>过生日</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Kept encrypted</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>How joined</source>
        <translation>入会来源</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>办卡人</translation>
    </message>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>可致电</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>可发短信</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Signed copy is back: {number} is void, take it out of the pile</source>
        <translation>签名联已回收：{number} 已作废，请从单据里抽出</translation>
    </message>
    <message>
        <source>Signed copy is back: {number}</source>
        <translation>已回收 {number}</translation>
    </message>
</context>
<context>
    <name>GuestFinder</name>
    <message>
        <source>Card number, end of phone, name or pinyin</source>
        <translation>卡号、手机尾号、姓名或拼音</translation>
    </message>
    <message>
        <source>Find the member</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>找到的会员</translation>
    </message>
    <message>
        <source>Nobody found; try the end of the phone number</source>
        <translation>没找到，试试手机尾号</translation>
    </message>
    <message>
        <source>Nobody found; try the end of the phone number, or Enter: a new member</source>
        <translation>没找到，试试手机尾号；新客人按 Enter 办会员</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>This file is older than what this PC saw last: line {lines} of {day}, {time} is not in it. Everything posted after the backup is missing; look for it on paper</source>
        <translation>数据比本机上次见到的旧：缺 {day} {time} 的第 {lines} 行；备份之后入的账都不在，请对照纸单补录</translation>
    </message>
    <message>
        <source>Less than 500 MB free on the disk: make room soon</source>
        <translation>磁盘剩余不足 500 MB，请尽快清理</translation>
    </message>
    <message>
        <source>No backup yet; the first one is being made</source>
        <translation>还没有备份，正在做第一份</translation>
    </message>
    <message>
        <source>Backup of {day}, {time}, checked</source>
        <translation>{day} {time} 已备份，核对无误</translation>
    </message>
    <message>
        <source>The PC&apos;s clock stands {time} (h:min) before the last entry: set it right before posting</source>
        <translation>电脑时钟比最后一笔记录早 {time}（时:分），请先校准再入账</translation>
    </message>
    <message>
        <source>Journal of {lines}</source>
        <translation>操作日志共 {lines}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Signing in</source>
        <translation>登录与锁屏</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入与导出</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Searches all pages</source>
        <translation>所有页面里的词</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>使用说明目录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>↑↓ another page&#x3000;Tab into the text&#x3000;Esc back to work</source>
        <translation>↑↓ 换一页&#x3000;Tab 进入正文&#x3000;Esc 回去</translation>
    </message>
    <message>
        <source>Nowhere in the guide: try a shorter word</source>
        <translation>说明里没有，换个短一点的词</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>VIP Desk {version}&#x3000;works offline</source>
        <translation>VIP Desk {version}&#x3000;本机离线运行</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Entries and slips</source>
        <translation>积分流水与单据</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Consumption slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>Retained copy</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Points entries</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>Retained…</source>
        <translation>商户联…</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>Points credited per hour</source>
        <translation>每小时入账积分</translation>
    </message>
    <message>
        <source>No points credited yet today</source>
        <translation>今天还没有积分入账</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Name columns</source>
        <translation>对应列名</translation>
    </message>
    <message>
        <source>Check rows</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>写入会员</translation>
    </message>
    <message>
        <source>Steps of an import</source>
        <translation>导入步骤</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>检查各行</translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>导入会员</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Save the bad rows…</source>
        <translation>另存问题行…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept</source>
        <translation>已停止，什么都没有留下</translation>
    </message>
    <message>
        <source>Take in {count} members</source>
        <translation>导入 {count}位会员</translation>
    </message>
    <message>
        <source>No row can come in</source>
        <translation>没有可以导入的行</translation>
    </message>
    <message>
        <source>Nothing is taken in yet</source>
        <translation>现在还没有写入任何会员</translation>
    </message>
    <message>
        <source>Import the same file again?</source>
        <translation>同一个文件再导入一次？</translation>
    </message>
    <message>
        <source>Members who are known by their phone stay outside.</source>
        <translation>手机已登记的会员不会重复导入。</translation>
    </message>
    <message>
        <source>Check it again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Take {count} members in?</source>
        <translation>导入 {count}位会员？</translation>
    </message>
    <message>
        <source>{count} rows stay outside.</source>
        <translation>{count}行不导入。</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>确认导入</translation>
    </message>
    <message>
        <source>You can go on working; it goes on by itself</source>
        <translation>可以继续做别的，导入会自己进行</translation>
    </message>
    <message>
        <source>Taken in: {done} of {of}</source>
        <translation>已导入 {done} / {of}</translation>
    </message>
    <message>
        <source>The check was given up; nothing was kept</source>
        <translation>已放弃这次检查，什么都没有留下</translation>
    </message>
    <message>
        <source>They become members with their cards and points. Nobody is taken out again.</source>
        <translation>他们连同卡号和积分成为会员，之后不能撤回。</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另选文件</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}：{why}</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>being taken in</source>
        <translation>导入中</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>How joined</source>
        <translation>入会途径</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Card valid until</source>
        <translation>卡有效期</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>可致电</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>可发信</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>带 * 必填</translation>
    </message>
    <message>
        <source>Take the ID&apos;s birthday</source>
        <translation>用证件上的生日</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fee {fee}</source>
        <translation>工本费 {fee}</translation>
    </message>
    <message>
        <source>{fee}; look at the proof</source>
        <translation>{fee}，须看凭证</translation>
    </message>
    <message>
        <source>Not registered yet: Esc again gives up what you typed</source>
        <translation>还没登记，再按 Esc 放弃所填内容</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>Register and print</source>
        <translation>登记并打印登记表</translation>
    </message>
    <message>
        <source>Open member</source>
        <translation>打开该会员</translation>
    </message>
    <message>
        <source>Register anyway…</source>
        <translation>仍要登记…</translation>
    </message>
    <message>
        <source>{name} has this phone already</source>
        <translation>此电话已是会员 {name}</translation>
    </message>
    <message>
        <source>{name} has this document already</source>
        <translation>此证件已是会员 {name}</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米纸</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单据预览</translation>
    </message>
    <message>
        <source>Proof seen</source>
        <translation>已看证件</translation>
    </message>
    <message>
        <source>Student card: school, number</source>
        <translation>学生证：学校、证号</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>仍要登记并打印</translation>
    </message>
    <message>
        <source>Not registered yet: opening {name} gives up what you typed</source>
        <translation>还没登记：打开{name}会放弃所填</translation>
    </message>
    <message>
        <source>Empty: this one</source>
        <translation>可刷卡，空着取此号</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>venue</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Verification of the journal of {venue}</source>
        <translation>{venue} 操作日志核对结果</translation>
    </message>
    <message>
        <source>Lines: {lines}</source>
        <translation>日志行数：{lines}</translation>
    </message>
    <message>
        <source>Rows behind them: {rows}</source>
        <translation>所记录的数据行：{rows}</translation>
    </message>
    <message>
        <source>Head of the chain: {head}</source>
        <translation>链尾：{head}</translation>
    </message>
    <message>
        <source>Differences: {count}</source>
        <translation>不符之处：{count}</translation>
    </message>
    <message>
        <source>… and more of them</source>
        <translation>……其余从略</translation>
    </message>
    <message>
        <source>consumption slips</source>
        <translation>消费小票</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>documents (numbers sealed)</source>
        <translation>证件（号码已加密）</translation>
    </message>
    <message>
        <source>key slots</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>rule figures</source>
        <translation>规则数值</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>PINs (sealed)</source>
        <translation>密码（已加密）</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>points lots</source>
        <translation>积分批次</translation>
    </message>
    <message>
        <source>slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>points entries</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>points balances</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>copies of slips</source>
        <translation>单据各联</translation>
    </message>
    <message>
        <source>moves of lots</source>
        <translation>批次变动</translation>
    </message>
    <message>
        <source>prints</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>scan-backs</source>
        <translation>签单回收</translation>
    </message>
    <message>
        <source>{area}: {rows} (no. {keys})</source>
        <translation>{area}&#x3000;{rows}行&#x3000;编号 {keys}</translation>
    </message>
    <message>
        <source>{done}: wrong PIN</source>
        <translation>{done}：密码错误</translation>
    </message>
    <message>
        <source>Approved by {name}: {act}</source>
        <translation>由 {name} 授权：{act}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>{change}, balance {balance}</source>
        <translation>{change}，余额 {balance}分</translation>
    </message>
    <message>
        <source>Consumption slip {slip}, {amount} yuan</source>
        <translation>消费小票 {slip}，实付 {amount}元</translation>
    </message>
</context>
<context>
    <name>JournalSection</name>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Never verified yet</source>
        <translation>还没有验证过</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Every line and every row is checked again</source>
        <translation>逐行重新核算</translation>
    </message>
    <message>
        <source>Stopped; nothing can be said of the rest</source>
        <translation>已停止，其余部分未核对</translation>
    </message>
    <message>
        <source>All agrees: {lines} lines, {rows} rows behind them. Head of the chain {head}</source>
        <translation>全部相符：日志 {lines} 行，数据 {rows} 条。链尾 {head}</translation>
    </message>
    <message>
        <source>It could not be checked</source>
        <translation>无法完成验证</translation>
    </message>
    <message>
        <source>{subject}, because: {reason}</source>
        <translation>{subject}，原因：{reason}</translation>
    </message>
    <message>
        <source>On {when} differences were found: {count}</source>
        <translation>{when} 验证，有 {count} 处不符</translation>
    </message>
    <message>
        <source>Differences: {count}, the first: {area} {key}. Somebody changed the file from outside: keep it, keep the backups, and ask whoever looks after this PC.</source>
        <translation>有 {count} 处不符，第一处：{area} {key}。文件在程序之外被改动过：请保留文件和备份，并联系管理本机的人。</translation>
    </message>
    <message>
        <source>On {when} all agreed: {lines}</source>
        <translation>{when} 验证通过，共 {lines}</translation>
    </message>
    <message>
        <source>Copy head and count</source>
        <translation>复制链尾与行数</translation>
    </message>
    <message>
        <source>Save the result…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>核对进度</translation>
    </message>
    <message>
        <source>{lines} lines, head {head}</source>
        <translation>日志 {lines} 行，链尾 {head}</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>已复制：{words}</translation>
    </message>
    <message>
        <source>lines: {count}&#x3000;head {head}…</source>
        <translation>共 {count}行&#x3000;链尾 {head}…</translation>
    </message>
    <message>
        <source>{done} of {of} rows checked</source>
        <translation>已核对 {done} / {of} 行</translation>
    </message>
    <message>
        <source>It can&apos;t be written there; choose another folder</source>
        <translation>写不到那里，请换一个文件夹</translation>
    </message>
    <message>
        <source>The result is saved: {file}</source>
        <translation>结果已保存：{file}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>{name} leaves</source>
        <translation>{name} 离职</translation>
    </message>
    <message>
        <source>Once confirmed, {name} can&apos;t sign in or approve any more; the PIN is deleted.</source>
        <translation>确认后 {name} 不能再登录或授权，密码同时删除。</translation>
    </message>
    <message>
        <source>Number {number} stays theirs for ever, nobody else gets it; what they posted stays.</source>
        <translation>工号 {number} 永远归其所有，不再给别人；经手的记录都保留。</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>由谁接手</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note that {name} left</source>
        <translation>登记 {name} 离职</translation>
    </message>
    <message>
        <source>Nothing of theirs is open</source>
        <translation>没有未了结的事项</translation>
    </message>
    <message>
        <source>signed copies not back: {count}</source>
        <translation>未签回的商户联 {count}张</translation>
    </message>
    <message>
        <source>the shift that they opened runs</source>
        <translation>所开的班还未结束</translation>
    </message>
    <message>
        <source>Still open: {things}</source>
        <translation>还未了结：{things}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Quit the program?</source>
        <translation>退出程序吗？</translation>
    </message>
    <message>
        <source>A form holds something that isn&apos;t booked yet. It is lost when the program ends.</source>
        <translation>有表单已填写但尚未入账，退出后将丢失。</translation>
    </message>
    <message>
        <source>Quit and discard it</source>
        <translation>仍要退出</translation>
    </message>
    <message>
        <source>Another language?</source>
        <translation>切换语言吗？</translation>
    </message>
    <message>
        <source>A form holds something that isn&apos;t booked yet. It is lost when the language changes.</source>
        <translation>有表单已填写但尚未入账，切换语言后将丢失。</translation>
    </message>
    <message>
        <source>Change, give it up</source>
        <translation>仍要切换</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>No line like that</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>Line {seq}</source>
        <translation>第 {seq} 行</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Look at {number}</source>
        <translation>查看 {number}</translation>
    </message>
    <message>
        <source>Business day {day}
{counter}
Seal {hash}…
follows {previous}…</source>
        <translation>营业日 {day}
{counter}
校验 {hash}…
上一行 {previous}…</translation>
    </message>
    <message>
        <source>The journal keeps a seal of each row as it was written, not what stood there before.</source>
        <translation>每行只存当时内容的校验值；改前的内容不在日志里。</translation>
    </message>
    <message>
        <source>none: the line only notes that it was done</source>
        <translation>没有数据，只记录做过此事</translation>
    </message>
    <message>
        <source>Rows written:</source>
        <translation>写入：</translation>
    </message>
</context>
<context>
    <name>MaskedField</name>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Empty: stays {masked}</source>
        <translation>留空仍为 {masked}</translation>
    </message>
    <message>
        <source>{masked}: type it anew, or erase it</source>
        <translation>{masked} 可重填或删除</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>may</source>
        <translation>可</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>The owner keeps this: somebody must be able to put it right</source>
        <translation>店主必须保留此项：出了错总得有人能改</translation>
    </message>
    <message>
        <source>Only the owner sets roles: others could grant themselves everything</source>
        <translation>只有店主设定角色：否则别人可以给自己任何权限</translation>
    </message>
    <message>
        <source>This role stays apart from the counter and posts nothing there</source>
        <translation>此角色与前台分开，不经手前台业务</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nobody is asked to approve this</source>
        <translation>此项无须授权</translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>Credit points</source>
        <translation>积分入账</translation>
    </message>
    <message>
        <source>Points to use</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>No active card: activate it first</source>
        <translation>没有启用的会员卡，请先启用</translation>
    </message>
    <message>
        <source>Under {age}</source>
        <translation>未满{age}岁</translation>
    </message>
</context>
<context>
    <name>MemberView</name>
    <message>
        <source>Under {age} ({years}): cards need the supervisor</source>
        <translation>未满{age}岁（{years}）：办卡须主管授权</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Not active yet</source>
        <translation>待启用</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>停卡</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已补卡</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退卡</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>valid for ever</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>HK/Macao permit</source>
        <translation>港澳通行证</translation>
    </message>
    <message>
        <source>Taiwan permit</source>
        <translation>台胞证</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permit</source>
        <translation>外国人居留证</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>公历</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>As on ID</source>
        <translation>同证件</translation>
    </message>
    <message>
        <source>leap </source>
        <translation>闰</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>不致电</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>不发短信</translation>
    </message>
    <message>
        <source>{call}, {write}</source>
        <translation>{call}、{write}</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>可致电</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>可发短信</translation>
    </message>
    <message>
        <source>{day} ({years})</source>
        <translation>{day}（{years}岁）</translation>
    </message>
    <message>
        <source>{points}, for ever</source>
        <translation>{points} 永久有效</translation>
    </message>
    <message>
        <source>{points} until {day}</source>
        <translation>{points} {day} 到期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
</context>
<context>
    <name>MembersAsks</name>
    <message>
        <source>Register {name} with the phone of {known}</source>
        <translation>用 {known} 的电话登记 {name}</translation>
    </message>
    <message>
        <source>Register {name} with the document of {known}</source>
        <translation>用 {known} 的证件登记 {name}</translation>
    </message>
    <message>
        <source>Both stay members; points and cards stay apart</source>
        <translation>两人都是会员，积分与会员卡各算各的</translation>
    </message>
    <message>
        <source>Same family, one phone</source>
        <translation>一家人共用电话</translation>
    </message>
    <message>
        <source>Number changed hands</source>
        <translation>号码已换人</translation>
    </message>
    <message>
        <source>Earlier entry is wrong</source>
        <translation>原来登记有误</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>The charter says: no cards under age</source>
        <translation>章程规定：未成年人不得办理会员卡</translation>
    </message>
    <message>
        <source>Parent is present and agrees</source>
        <translation>家长在场并同意</translation>
    </message>
    <message>
        <source>Birthday was mistyped, ID checked</source>
        <translation>生日填错，已验证件</translation>
    </message>
    <message>
        <source>Approve activation</source>
        <translation>授权启用</translation>
    </message>
    <message>
        <source>Show the whole document number of {name}</source>
        <translation>显示 {name} 的完整证件号码</translation>
    </message>
    <message>
        <source>Compare with the ID shown</source>
        <translation>核对所持证件</translation>
    </message>
    <message>
        <source>Asked for by an authority</source>
        <translation>有关部门查询</translation>
    </message>
    <message>
        <source>The member asked for it</source>
        <translation>会员本人要求</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>授权显示</translation>
    </message>
    <message>
        <source>Reprint the retained copy of {number}</source>
        <translation>补打商户联 {number}</translation>
    </message>
    <message>
        <source>It prints marked as a reprint; the first print no longer counts</source>
        <translation>印有补打字样，原来那张作废</translation>
    </message>
    <message>
        <source>Paper spoilt</source>
        <translation>纸张损坏</translation>
    </message>
    <message>
        <source>Copy lost</source>
        <translation>商户联遗失</translation>
    </message>
    <message>
        <source>Guest left unsigned</source>
        <translation>客人未签离店</translation>
    </message>
    <message>
        <source>Approve reprint</source>
        <translation>授权补打</translation>
    </message>
    <message>
        <source>Register {name} with the document of {known} and the phone of {other}</source>
        <translation>用 {known} 的证件、{other} 的电话登记 {name}</translation>
    </message>
    <message>
        <source>Change the birthday of {name} to {day}</source>
        <translation>把 {name} 的生日改为 {day}</translation>
    </message>
    <message>
        <source>On record: {day}</source>
        <translation>原登记：{day}</translation>
    </message>
    <message>
        <source>Mistyped, ID checked</source>
        <translation>原来输错，已核对证件</translation>
    </message>
    <message>
        <source>Export all members with whole names and phones</source>
        <translation>导出全部会员，姓名和手机完整</translation>
    </message>
    <message>
        <source>Export all members, names and phones masked</source>
        <translation>导出全部会员，姓名和手机打码</translation>
    </message>
    <message>
        <source>The journal keeps who, when, how many and how</source>
        <translation>操作日志记下何人、何时、多少位、是否打码</translation>
    </message>
    <message>
        <source>Asked for by the management</source>
        <translation>管理层要求</translation>
    </message>
    <message>
        <source>Mailing or calls</source>
        <translation>寄信或致电</translation>
    </message>
    <message>
        <source>Change of system</source>
        <translation>更换系统</translation>
    </message>
    <message>
        <source>Approve the export</source>
        <translation>授权导出</translation>
    </message>
    <message>
        <source>Activate card {card} of {name}, {age}</source>
        <translation>启用 {name}（{age}）的会员卡 {card}</translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Change profile</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>Credit points</source>
        <translation>积分入账</translation>
    </message>
    <message>
        <source>Activate the card</source>
        <translation>启用会员卡</translation>
    </message>
    <message>
        <source>Reprint customer copy</source>
        <translation>补打客户联</translation>
    </message>
    <message>
        <source>Reprint retained copy</source>
        <translation>补打商户联</translation>
    </message>
    <message>
        <source>Points of the member</source>
        <translation>会员的积分</translation>
    </message>
    <message>
        <source>Slips of the member</source>
        <translation>会员的单据</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Profile kept</source>
        <translation>资料已保存</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>later</source>
        <translation>以后再办</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>go in</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No card of this member waits to be activated</source>
        <translation>这位会员没有待启用的会员卡</translation>
    </message>
    <message>
        <source>Slip as PDF</source>
        <translation>单据存为 PDF</translation>
    </message>
    <message>
        <source>{name} is registered; {copies}</source>
        <translation>已登记 {name}，{copies}</translation>
    </message>
    <message>
        <source>Show the slip</source>
        <translation>看单据</translation>
    </message>
    <message>
        <source>This form was scanned back already</source>
        <translation>登记表已回收过</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>NewPinDialog</name>
    <message>
        <source>A new PIN for {name}</source>
        <translation>为 {name} 设新密码</translation>
    </message>
    <message>
        <source>The old PIN is void at once</source>
        <translation>旧密码立即作废</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>设为新密码</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码为6位数字</translation>
    </message>
    <message>
        <source>Not the same as before, type it again</source>
        <translation>与刚才不一样，请重新输入</translation>
    </message>
    <message>
        <source>Tell it to {name} alone: at the next sign-in they choose their own, before any work.</source>
        <translation>只告诉 {name} 本人：下次登录时须先改成自己的密码，才能办事。</translation>
    </message>
</context>
<context>
    <name>NewPinForm</name>
    <message>
        <source>Your own PIN</source>
        <translation>您自己的密码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Set the PIN and sign in</source>
        <translation>设定密码并登录</translation>
    </message>
    <message>
        <source>Somebody else chose the PIN that you have now. From here on only you know yours.</source>
        <translation>现在的密码是别人代设的。请设一个只有您自己知道的密码。</translation>
    </message>
    <message>
        <source>{name}, choose your own PIN</source>
        <translation>{name}，请设定自己的密码</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码为6位数字</translation>
    </message>
    <message>
        <source>Type the same 6 digits again</source>
        <translation>请把6位数字再输一遍</translation>
    </message>
    <message>
        <source>Not the same as before, type it again</source>
        <translation>两次不一致，请再输一遍</translation>
    </message>
</context>
<context>
    <name>NewPinPage</name>
    <message>
        <source>A PIN is a signature</source>
        <translation>密码就是签名</translation>
    </message>
    <message>
        <source>Your own PIN</source>
        <translation>设定自己的密码</translation>
    </message>
    <message>
        <source>It stands for your name on slips and in the journal</source>
        <translation>单据和操作日志上都以它代表您</translation>
    </message>
    <message>
        <source>Nobody can read it, not even the owner</source>
        <translation>谁都看不到，店主也看不到</translation>
    </message>
    <message>
        <source>Change it whenever you like: menu, My PIN</source>
        <translation>可随时更换：菜单→我的密码</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>No member is shown</source>
        <translation>还没有选会员</translation>
    </message>
    <message>
        <source>Choose one in the list, or scan a card</source>
        <translation>在左边选一位，或刷会员卡</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Register the first one: the form prints and is signed, then the card is activated</source>
        <translation>登记第一位：打印登记表，客人签字后启用会员卡</translation>
    </message>
    <message>
        <source>Register the first member</source>
        <translation>登记第一位会员</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Please note</source>
        <translation>请留意</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>退格</translation>
    </message>
</context>
<context>
    <name>OneBox</name>
    <message>
        <source>Scan, or type card, phone, name or pinyin</source>
        <translation>扫码，或输入卡号、手机尾号、姓名拼音</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Register a member</source>
        <translation>办理入会</translation>
    </message>
    <message>
        <source>Change a member&apos;s profile</source>
        <translation>修改会员资料</translation>
    </message>
    <message>
        <source>Show a phone number to ring it</source>
        <translation>查看手机号拨打</translation>
    </message>
    <message>
        <source>Activate a card</source>
        <translation>启用会员卡</translation>
    </message>
    <message>
        <source>Credit points</source>
        <translation>积分入账</translation>
    </message>
    <message>
        <source>Reverse a credit</source>
        <translation>撤销入账</translation>
    </message>
    <message>
        <source>Reverse and credit the right guest</source>
        <translation>撤销并改记</translation>
    </message>
    <message>
        <source>Scan a signed copy back</source>
        <translation>签单回收</translation>
    </message>
    <message>
        <source>Reprint a slip</source>
        <translation>补打单据</translation>
    </message>
    <message>
        <source>Say whether a slip came out</source>
        <translation>确认单据是否印出</translation>
    </message>
    <message>
        <source>Drop waiting prints</source>
        <translation>放弃待打单据</translation>
    </message>
    <message>
        <source>Print waiting slips</source>
        <translation>打印待打单据</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>See a whole ID number</source>
        <translation>查看完整证件号</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>验证操作日志</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Set up the printer</source>
        <translation>设置打印机</translation>
    </message>
    <message>
        <source>Add staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Change staff and roles</source>
        <translation>修改员工和角色</translation>
    </message>
    <message>
        <source>Give a new PIN</source>
        <translation>设新密码</translation>
    </message>
    <message>
        <source>Record that somebody left</source>
        <translation>登记离职</translation>
    </message>
    <message>
        <source>Unlock a number</source>
        <translation>解锁工号</translation>
    </message>
    <message>
        <source>Change the slips&apos; language</source>
        <translation>修改单据语言</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>更换恢复码</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>主管授权</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Identify somebody away from the counter</source>
        <translation>在前台之外验证身份</translation>
    </message>
    <message>
        <source>Let this PC in by the recovery code</source>
        <translation>用恢复码打开本机</translation>
    </message>
    <message>
        <source>Note what became of a print</source>
        <translation>记录打印结果</translation>
    </message>
    <message>
        <source>Ask about prints after a stop</source>
        <translation>中断后核对打印</translation>
    </message>
    <message>
        <source>Set up the venue</source>
        <translation>建立本店</translation>
    </message>
    <message>
        <source>Members and cards</source>
        <translation>会员与卡</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Journal and backup</source>
        <translation>日志与备份</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>the venue</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>this counter</source>
        <translation>本台</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>on a stick or elsewhere</source>
        <translation>U 盘或其他位置</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>all agrees</source>
        <translation>全部相符</translation>
    </message>
    <message>
        <source>something differs</source>
        <translation>有不符</translation>
    </message>
    <message>
        <source>Note that the file is older</source>
        <translation>记下文件比以前旧</translation>
    </message>
    <message>
        <source>an older file than before</source>
        <translation>比以前旧的文件</translation>
    </message>
    <message>
        <source>{name}, retained copy</source>
        <translation>{name} 留存联</translation>
    </message>
    <message>
        <source>points of {name}</source>
        <translation>{name} 的积分</translation>
    </message>
    <message>
        <source>{name}, ID number</source>
        <translation>{name} 的证件号</translation>
    </message>
    <message>
        <source>{name}, birthday</source>
        <translation>{name} 的生日</translation>
    </message>
    <message>
        <source>card {name}</source>
        <translation>卡 {name}</translation>
    </message>
    <message>
        <source>{name}, slip {rest}</source>
        <translation>{name}，小票 {rest}</translation>
    </message>
    <message>
        <source>Save a slip as PDF</source>
        <translation>单据存为 PDF</translation>
    </message>
    <message>
        <source>Import members from a file</source>
        <translation>从文件导入会员</translation>
    </message>
    <message>
        <source>Export members to a file</source>
        <translation>导出会员到文件</translation>
    </message>
    <message>
        <source>Bring somebody back</source>
        <translation>登记复职</translation>
    </message>
    <message>
        <source>Change one&apos;s own PIN</source>
        <translation>更换自己的密码</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Rename the venue</source>
        <translation>修改店名</translation>
    </message>
    <message>
        <source>Change the words of slips</source>
        <translation>修改单据用语</translation>
    </message>
    <message>
        <source>Add a counter</source>
        <translation>新增前台</translation>
    </message>
    <message>
        <source>Rename a counter</source>
        <translation>修改前台名称</translation>
    </message>
    <message>
        <source>Choose which counter this PC is</source>
        <translation>选定本机是几号前台</translation>
    </message>
    <message>
        <source>from {key}</source>
        <translation>{key} 起</translation>
    </message>
    <message>
        <source>Set roles and permissions</source>
        <translation>设定角色与权限</translation>
    </message>
    <message>
        <source>Check a member file</source>
        <translation>检查会员文件</translation>
    </message>
    <message>
        <source>Note what a member file holds</source>
        <translation>记下会员文件的检查结果</translation>
    </message>
    <message>
        <source>Note where the demo&apos;s members come from</source>
        <translation>记下演示会员的来源</translation>
    </message>
    <message>
        <source>Import a batch of members</source>
        <translation>导入一批会员</translation>
    </message>
    <message>
        <source>Discard a member file</source>
        <translation>放弃会员文件</translation>
    </message>
    <message>
        <source>a file of members</source>
        <translation>会员文件</translation>
    </message>
    <message>
        <source>all members, masked</source>
        <translation>全部会员，遮盖号码</translation>
    </message>
    <message>
        <source>all members, unmasked</source>
        <translation>全部会员，完整号码</translation>
    </message>
    <message>
        <source>all roles</source>
        <translation>全部角色</translation>
    </message>
    <message>
        <source>Export of members allowed</source>
        <translation>准许导出会员</translation>
    </message>
</context>
<context>
    <name>OwnPin</name>
    <message>
        <source>Your PIN is another one now</source>
        <translation>密码已更换</translation>
    </message>
</context>
<context>
    <name>OwnPinDialog</name>
    <message>
        <source>Change my PIN</source>
        <translation>更换我的密码</translation>
    </message>
    <message>
        <source>The old PIN is void at once</source>
        <translation>旧密码立即失效</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>The new PIN again</source>
        <translation>新密码再输一遍</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更换密码</translation>
    </message>
    <message>
        <source>Not your number, not 123456, nothing that somebody guesses.</source>
        <translation>不用工号，不用 123456，不用别人猜得到的。</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码为6位数字</translation>
    </message>
    <message>
        <source>Not the same as before, type it again</source>
        <translation>两次不一致，请再输一遍</translation>
    </message>
</context>
<context>
    <name>PanelActs</name>
    <message>
        <source>Card {number} is active, its form is in the pile</source>
        <translation>会员卡 {number} 已启用，登记表已回收</translation>
    </message>
    <message>
        <source>Reprint no. {times} of {number} goes to the printer</source>
        <translation>补打第{times}次 {number}</translation>
    </message>
</context>
<context>
    <name>PdfFile</name>
    <message>
        <source>Where the PDF goes</source>
        <translation>PDF 存到哪里</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>{name} is kept in {folder}</source>
        <translation>{name} 已存到 {folder}</translation>
    </message>
    <message>
        <source>open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The disk is full, {name} is not written; make room or choose another folder</source>
        <translation>磁盘已满，{name} 没有存成；请腾出空间或换个文件夹</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written to {folder}; choose another folder or name</source>
        <translation>{name} 写不进 {folder}；请换个文件夹或文件名</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Locked until {time} after too many wrong PINs</source>
        <translation>密码连错太多次，锁定至 {time}</translation>
    </message>
    <message>
        <source>Wrong PIN, type it again; {tries} left</source>
        <translation>密码不对，请重新输入，还可试 {tries}</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names}或{last}</translation>
    </message>
</context>
<context>
    <name>PermissionsSection</name>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>may do it</source>
        <translation>可操作</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>修改角色…</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>取消角色</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Review and apply</source>
        <translation>核对并设定</translation>
    </message>
    <message>
        <source>approves it by PIN</source>
        <translation>可凭密码授权</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Not set yet; changes: {count}</source>
        <translation>尚未设定，共 {count} 处更改</translation>
    </message>
    <message>
        <source>Space: may do it. A: approves for others. A seal marks what needs an approval.</source>
        <translation>空格：可操作&#x3000;A：可授权&#x3000;有盾牌的操作才须授权</translation>
    </message>
    <message>
        <source>Roles and permissions are set and hold at once</source>
        <translation>角色与权限已设定，立即生效</translation>
    </message>
    <message>
        <source>Roles {first} to {last} of {of}: ←→ goes on.</source>
        <translation>角色 {first}–{last}，共 {of} 个：按 ←→ 查看</translation>
    </message>
</context>
<context>
    <name>PinTwice</name>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Type a PIN of 6 digits</source>
        <translation>请输入6位数字的密码</translation>
    </message>
    <message>
        <source>Type the same PIN once more</source>
        <translation>请再输一次同样的密码</translation>
    </message>
    <message>
        <source>A good PIN</source>
        <translation>密码可用</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Not the same as before, type it again</source>
        <translation>与刚才不一样，请重新输入</translation>
    </message>
    <message>
        <source>Type it here first</source>
        <translation>请先在这里输入</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>{points} points a yuan</source>
        <translation>每元{points}分</translation>
    </message>
    <message>
        <source>tier {factor}</source>
        <translation>等级{factor}</translation>
    </message>
    <message>
        <source>{points} of them lapse on {day}</source>
        <translation>其中 {points}分 {day} 到期</translation>
    </message>
    <message>
        <source>above {amount} yuan</source>
        <translation>超过{amount}元</translation>
    </message>
    <message>
        <source>the clerk&apos;s own card</source>
        <translation>经办人本人的卡</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Needs a supervisor: {reasons}</source>
        <translation>须主管授权：{reasons}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>reverses {slip}</source>
        <translation>撤销 {slip}</translation>
    </message>
    <message>
        <source>to sign {count}</source>
        <translation>待签回 {count}</translation>
    </message>
    <message>
        <source>not printed {count}</source>
        <translation>未印出 {count}</translation>
    </message>
    <message>
        <source>credited {count}</source>
        <translation>入账 {count}</translation>
    </message>
    <message>
        <source>reversed {count}</source>
        <translation>撤销 {count}</translation>
    </message>
    <message>
        <source>an older slip, {day}</source>
        <translation>隔日旧小票 {day}</translation>
    </message>
    <message>
        <source>opening balance, {file}</source>
        <translation>期初结转&#x3000;{file}</translation>
    </message>
</context>
<context>
    <name>PointsTab</name>
    <message>
        <source>Credit and print both copies</source>
        <translation>入账并打印两联</translation>
    </message>
    <message>
        <source>Change guest</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Scan back</source>
        <translation>签单回收</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Right guest</source>
        <translation>改记</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>change guest</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>, mark the till slip “credited”</source>
        <translation>，请在小票上注明“已积分”</translation>
    </message>
    <message>
        <source>Slip as PDF</source>
        <translation>单据存为 PDF</translation>
    </message>
    <message>
        <source>Daily list for finance</source>
        <translation>积分日清单（交财务）</translation>
    </message>
    <message>
        <source>Esc again gives up what you typed</source>
        <translation>再按一次 Esc 放弃所填</translation>
    </message>
    <message>
        <source>{time} credited&#x3000;{guest} {points}</source>
        <translation>{time} 已入账&#x3000;{guest} {points}</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Retained</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>The slip appears here while you type</source>
        <translation>填写时这里显示要打印的单据</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单据预览</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} 毫米纸</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Printer ready</source>
        <translation>打印机 就绪</translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation>打印机 纸少</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>打印机 缺纸</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>打印机 开盖</translation>
    </message>
    <message>
        <source>Cutter stuck</source>
        <translation>切刀卡住</translation>
    </message>
    <message>
        <source>Printer offline</source>
        <translation>打印机 离线</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>未装打印机</translation>
    </message>
    <message>
        <source>Printer unknown</source>
        <translation>打印机 未知</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a roll, then print the waiting copies ({count})</source>
        <translation>打印机缺纸：装好纸后按“继续打印”，还有 {count} 联待打</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it, then print the waiting copies ({count})</source>
        <translation>打印机盖开着：合上后按“继续打印”，还有 {count} 联待打</translation>
    </message>
    <message>
        <source>The cutter is stuck: free it, then print the waiting copies ({count})</source>
        <translation>切刀卡住：排除后按“继续打印”，还有 {count} 联待打</translation>
    </message>
    <message>
        <source>The printer doesn&apos;t answer: check power and cable, then print the waiting copies ({count})</source>
        <translation>打印机没有应答：查看电源和连线后按“继续打印”，还有 {count} 联待打</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 联待打</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>无待打单据</translation>
    </message>
    <message>
        <source>Copies to be printed: {count}</source>
        <translation>有 {count} 联待打</translation>
    </message>
    <message>
        <source>{state}: the counter prints the waiting copies ({count})</source>
        <translation>{state}：待打的 {count} 联由前台打印</translation>
    </message>
    <message>
        <source>Copies to be printed: {count}; the counter prints them</source>
        <translation>有 {count} 联待打，由前台打印</translation>
    </message>
    <message>
        <source>copies that print: {count}</source>
        <translation>打印 {count} 联</translation>
    </message>
    <message>
        <source>no printer: copies that wait: {count}</source>
        <translation>没有打印机，{count} 联待打</translation>
    </message>
</context>
<context>
    <name>PrinterChip</name>
    <message>
        <source>Printer unknown</source>
        <translation>打印机 未知</translation>
    </message>
</context>
<context>
    <name>PrinterSection</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>It has a cutter (otherwise a tear-off line)</source>
        <translation>有切刀（没有则印撕纸线）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Save first, then print the test page</source>
        <translation>请先保存，再打印测试页</translation>
    </message>
    <message>
        <source>Without a printer slips are shown on the screen and wait; nothing is lost</source>
        <translation>没有打印机时，单据在屏幕上看，并留着待打，不会丢失</translation>
    </message>
    <message>
        <source>80 mm paper</source>
        <translation>80 毫米纸</translation>
    </message>
    <message>
        <source>58 mm paper</source>
        <translation>58 毫米纸</translation>
    </message>
    <message>
        <source>Where slips go</source>
        <translation>选择单据存放位置</translation>
    </message>
    <message>
        <source>Saved; asking the printer…</source>
        <translation>已保存，正在询问打印机…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved, the printer answers; try it with a test page</source>
        <translation>已保存，打印机有应答；请打印测试页试一下</translation>
    </message>
    <message>
        <source>Saved; the printer doesn&apos;t answer yet: check power, cable, address</source>
        <translation>已保存，但打印机还没有应答：请检查电源、网线和地址</translation>
    </message>
    <message>
        <source>Saved; whether it prints, a test page shows</source>
        <translation>已保存；能否打印，以测试页为准</translation>
    </message>
    <message>
        <source>Saved; the printer says: {state}</source>
        <translation>已保存，但打印机报告：{state}</translation>
    </message>
    <message>
        <source>Test page {number} still waits to be printed; a second one would only follow it</source>
        <translation>测试页 {number} 还在等待打印，不再重复打印</translation>
    </message>
    <message>
        <source>Test page {number} goes to the printer</source>
        <translation>测试页 {number} 已送往打印机</translation>
    </message>
    <message>
        <source>Test page {number} waits: {state}</source>
        <translation>测试页 {number} 待打：{state}</translation>
    </message>
    <message>
        <source>Saved already</source>
        <translation>已经保存过了</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>None: slips are shown and kept</source>
        <translation>暂无：单据在屏幕上看</translation>
    </message>
    <message>
        <source>Network printer</source>
        <translation>网络打印机</translation>
    </message>
    <message>
        <source>USB printer (Linux device)</source>
        <translation>USB 打印机（Linux 设备）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>设备文件</translation>
    </message>
    <message>
        <source>Type where the printer is</source>
        <translation>请填写打印机的位置</translation>
    </message>
    <message>
        <source>Into a file, for trials</source>
        <translation>存入文件（试用）</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>Such as 192.168.1.9:9100</source>
        <translation>例如 192.168.1.9:9100</translation>
    </message>
    <message>
        <source>Such as /dev/usb/lp0</source>
        <translation>例如 /dev/usb/lp0</translation>
    </message>
    <message>
        <source>A folder, or a file in one, like slips.escpos</source>
        <translation>已有的文件夹，或其中一个文件，如 slips.escpos</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Celebrates</source>
        <translation>过生日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入会</translation>
    </message>
    <message>
        <source>How joined</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>办卡人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The whole number, to ring it; it is noted who looked</source>
        <translation>显示完整号码以便致电，会记录是谁查看</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>客户经理</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>RecoverySection</name>
    <message>
        <source>Make a new code</source>
        <translation>更换恢复码</translation>
    </message>
    <message>
        <source>Whoever has the code opens this venue&apos;s file on another PC or from a backup. Make a new one when the paper is lost or somebody saw it. It takes you and a manager&apos;s PIN, and then the old code is void.</source>
        <translation>拿到恢复码的人，可以在别的电脑上或用备份打开本店数据。写着恢复码的纸丢了或被人看到，就请更换。更换须由您办理、经理用密码授权，之后旧码作废。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Printed. Is all of it readable?</source>
        <translation>已打印，请确认每个字都清楚。</translation>
    </message>
    <message>
        <source>The printer took nothing: write the code down by hand</source>
        <translation>打印机没有接收，请用笔抄下</translation>
    </message>
    <message>
        <source>The present code is of {day}</source>
        <translation>现用恢复码生成于 {day}</translation>
    </message>
    <message>
        <source>Put the new code in force…</source>
        <translation>启用新恢复码…</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Check, then the manager&apos;s PIN</source>
        <translation>核对，再由经理授权</translation>
    </message>
    <message>
        <source>The old code still holds until a manager has approved.</source>
        <translation>经理授权之前，旧恢复码仍然有效。</translation>
    </message>
    <message>
        <source>Put a new recovery code in force</source>
        <translation>启用新恢复码</translation>
    </message>
    <message>
        <source>The old code opens nothing any more</source>
        <translation>旧恢复码随即作废</translation>
    </message>
    <message>
        <source>Paper lost</source>
        <translation>纸张遗失</translation>
    </message>
    <message>
        <source>Somebody saw it</source>
        <translation>被人看到</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>店主更换</translation>
    </message>
    <message>
        <source>Approve the new code</source>
        <translation>授权启用</translation>
    </message>
    <message>
        <source>The new code is in force. Tear up the old paper.</source>
        <translation>新恢复码已启用，请撕毁旧的那张纸。</translation>
    </message>
    <message>
        <source>A new recovery code is in force</source>
        <translation>新恢复码已启用</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Group {number}</source>
        <translation>第{number}组</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Check and go on</source>
        <translation>核对并继续</translation>
    </message>
    <message>
        <source>Write the recovery code down</source>
        <translation>请抄下恢复码</translation>
    </message>
    <message>
        <source>It opens the venue on another PC or from a backup, and nothing else does. It is shown now and never again: keep the paper away from this PC.</source>
        <translation>换电脑或用备份恢复时，只有它能打开本店的数据。恢复码只显示这一次，请抄在纸上，不要放在本机旁边。</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已抄好</translation>
    </message>
    <message>
        <source>Read it from your paper</source>
        <translation>请照纸上输入</translation>
    </message>
    <message>
        <source>Type two groups as you wrote them. O counts as 0, I and L count as 1.</source>
        <translation>请输入下面两组。字母 O 当作 0，I 和 L 当作 1。</translation>
    </message>
    <message>
        <source>Not what was shown: look at your paper again</source>
        <translation>与显示的不一样，请核对纸上的字</translation>
    </message>
    <message>
        <source>3 letters or digits</source>
        <translation>3位字母或数字</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Type the number on the paper</source>
        <translation>请填小票号</translation>
    </message>
    <message>
        <source>Type the amount paid</source>
        <translation>请填实付金额</translation>
    </message>
    <message>
        <source>Card shown? If not, choose how you checked who it is</source>
        <translation>出示卡了吗？没有请选怎么核对的</translation>
    </message>
    <message>
        <source>Choose the member first</source>
        <translation>请先选会员</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Type the phone number</source>
        <translation>请填手机号</translation>
    </message>
    <message>
        <source>Type the birthday as on the ID</source>
        <translation>请按证件填生日</translation>
    </message>
    <message>
        <source>Choose the sex</source>
        <translation>请选性别</translation>
    </message>
    <message>
        <source>Choose a form of address</source>
        <translation>请选称呼</translation>
    </message>
    <message>
        <source>Type the address</source>
        <translation>请填地址</translation>
    </message>
    <message>
        <source>Type the document&apos;s number</source>
        <translation>请填证件号码</translation>
    </message>
    <message>
        <source>Choose a reason, or say it in a few words</source>
        <translation>请选理由，或写几个字</translation>
    </message>
    <message>
        <source>Type or scan the number</source>
        <translation>请输入或扫描号码</translation>
    </message>
    <message>
        <source>Type the check code from the slip&apos;s foot</source>
        <translation>请填单据底部的验单码</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>请输密码</translation>
    </message>
    <message>
        <source>Type the venue&apos;s name</source>
        <translation>请填店名</translation>
    </message>
    <message>
        <source>Type the counter&apos;s name</source>
        <translation>请填前台名称</translation>
    </message>
    <message>
        <source>Say where the printer is</source>
        <translation>请填打印机位置</translation>
    </message>
    <message>
        <source>Choose at least one role</source>
        <translation>请至少选一个角色</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Not a day; type it like 11-21</source>
        <translation>日期不对，请照 11-21 的样子填</translation>
    </message>
    <message>
        <source>Not a day of the year; type it like 8-15</source>
        <translation>日期不对，请照 8-15 的样子填</translation>
    </message>
    <message>
        <source>Not a date; type it like 1990-08-21</source>
        <translation>日期不对，请照 1990-08-21 的样子填</translation>
    </message>
    <message>
        <source>Not an ID number of 18 digits; compare it again</source>
        <translation>不是18位身份证号，请核对</translation>
    </message>
    <message>
        <source>Not a number of this kind of document; compare it again</source>
        <translation>与证件种类不符，请核对号码</translation>
    </message>
    <message>
        <source>A digit is wrong; compare it with the slip and type it again</source>
        <translation>有一位不对，请对照单据重输</translation>
    </message>
    <message>
        <source>There is no such kind of slip; compare the first letters or digits</source>
        <translation>没有这种单据，请核对开头的字母或数字</translation>
    </message>
    <message>
        <source>There is no such day; compare the six digits of the date</source>
        <translation>没有这一天，请核对六位日期</translation>
    </message>
    <message>
        <source>Not a slip number; scan its barcode, or type it like JF-261121-1-0087-4</source>
        <translation>不是单号，请扫条码，或照 JF-261121-1-0087-4 的样子输入</translation>
    </message>
    <message>
        <source>Has no card; issue one under Members first</source>
        <translation>还没有会员卡，请先到“会员”办卡</translation>
    </message>
    <message>
        <source>The card is not active yet; activate it under Members first</source>
        <translation>卡未启用，请先到“会员”启用</translation>
    </message>
    <message>
        <source>The card was reported lost; replace it under Members first</source>
        <translation>卡已挂失，请先到“会员”补卡</translation>
    </message>
    <message>
        <source>The card was replaced; take the new one</source>
        <translation>卡已换新，请用新卡</translation>
    </message>
    <message>
        <source>The card was revoked; ask the manager</source>
        <translation>已停卡，请找客服经理</translation>
    </message>
    <message>
        <source>The card has expired; renew it under Members first</source>
        <translation>卡已过期，请先到“会员”续期</translation>
    </message>
    <message>
        <source>The card was refunded; a new one is needed</source>
        <translation>卡已退，须另办新卡</translation>
    </message>
    <message>
        <source>The card was spoiled; take another one</source>
        <translation>卡已作废，请换一张</translation>
    </message>
    <message>
        <source>The card is not active; look it up under Members</source>
        <translation>卡不可用，请到“会员”查看</translation>
    </message>
    <message>
        <source>A character is wrong; compare it with the sheet, group by group</source>
        <translation>有一个字符不对，请对照恢复码逐组核对</translation>
    </message>
    <message>
        <source>This code belongs to another venue, or an older sheet; take the right one</source>
        <translation>这是别家店或旧的恢复码，请换对的那张</translation>
    </message>
    <message>
        <source>At most {limit} characters</source>
        <translation>最多{limit}个字</translation>
    </message>
    <message>
        <source>Exactly {digits} digits</source>
        <translation>须是{digits}位数字</translation>
    </message>
    <message>
        <source>Not an amount; type it like 1288 or 1288.50</source>
        <translation>金额不对，请照 1288 或 1288.50 的样子填</translation>
    </message>
    <message>
        <source>Must be more than 0</source>
        <translation>须大于0</translation>
    </message>
    <message>
        <source>More than {limit} yuan; compare the amount again</source>
        <translation>超过{limit}元，请核对金额</translation>
    </message>
    <message>
        <source>This day is still to come; compare it again</source>
        <translation>这天还没到，请核对日期</translation>
    </message>
    <message>
        <source>Not a phone number: 11 digits, or a landline with area code</source>
        <translation>号码不对：手机11位，座机带区号</translation>
    </message>
    <message>
        <source>A name has letters only, no digits or signs</source>
        <translation>姓名里不能有数字和符号</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表中选</translation>
    </message>
    <message>
        <source>Not a card number; it looks like {example}</source>
        <translation>卡号不对，样子如 {example}</translation>
    </message>
    <message>
        <source>Not among your tasks; ask somebody who may do it</source>
        <translation>您没有这项权限，请有权限的同事来办</translation>
    </message>
    <message>
        <source>Nobody is signed in; sign in first</source>
        <translation>没有人登录，请先登录</translation>
    </message>
    <message>
        <source>Nobody has this number; compare it again</source>
        <translation>没有这个工号，请核对</translation>
    </message>
    <message>
        <source>Wrong PIN; type it again</source>
        <translation>密码不对，请重输</translation>
    </message>
    <message>
        <source>Locked after wrong PINs; wait, or ask the owner</source>
        <translation>密码错太多已锁定，请稍候或找店主</translation>
    </message>
    <message>
        <source>Too easy to guess; choose another PIN</source>
        <translation>密码太好猜，请换一个</translation>
    </message>
    <message>
        <source>Not the same as before; type both again</source>
        <translation>两次不一样，请都重输</translation>
    </message>
    <message>
        <source>{number} is somebody else&apos;s; choose another number</source>
        <translation>工号 {number} 已有人用，请换一个</translation>
    </message>
    <message>
        <source>Nobody would be left for the settings; make another owner first</source>
        <translation>这样就没人能管设置了，请先再设一位店主</translation>
    </message>
    <message>
        <source>A supervisor has to approve this; call one</source>
        <translation>须主管授权，请叫主管</translation>
    </message>
    <message>
        <source>Nobody approves their own act; ask somebody else</source>
        <translation>不能给自己授权，请换一位</translation>
    </message>
    <message>
        <source>This approval was used already; ask once more</source>
        <translation>授权已用过，请重新授权</translation>
    </message>
    <message>
        <source>The approval is older than a minute; ask once more</source>
        <translation>授权已过一分钟，请重新授权</translation>
    </message>
    <message>
        <source>The approval was for something else; ask once more</source>
        <translation>授权的不是这一项，请重新授权</translation>
    </message>
    <message>
        <source>{name} has this phone; open that member, or call a supervisor</source>
        <translation>{name} 已用此号，请打开该会员，或叫主管</translation>
    </message>
    <message>
        <source>{name} has this document; open that member, or call a supervisor</source>
        <translation>{name} 已用此证件，请打开该会员，或叫主管</translation>
    </message>
    <message>
        <source>{number} was given out already; take another card</source>
        <translation>{number} 已发出，请换一张卡</translation>
    </message>
    <message>
        <source>The card is not new any more; take a blank one</source>
        <translation>不是空白卡，请换一张</translation>
    </message>
    <message>
        <source>{number} is not this member&apos;s form; take the signed one</source>
        <translation>{number} 不是此会员的登记表，请换签过名的那张</translation>
    </message>
    <message>
        <source>Under age; call a supervisor</source>
        <translation>未成年，请叫主管</translation>
    </message>
    <message>
        <source>There is no such member any more; search again</source>
        <translation>找不到此会员了，请重新查找</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile; open it again</source>
        <translation>刚被别人改过，请重新打开</translation>
    </message>
    <message>
        <source>Credited to {name}, {clerk} {at}; take another slip</source>
        <translation>已记给 {name}，{clerk} {at}；请换小票</translation>
    </message>
    <message>
        <source>The slip is too old; ask the manager</source>
        <translation>小票太旧，请找客服经理</translation>
    </message>
    <message>
        <source>Above {limit} yuan nothing is credited; compare the amount</source>
        <translation>超过{limit}元不能入账，请核对金额</translation>
    </message>
    <message>
        <source>Only {balance} points are there</source>
        <translation>只有{balance}分</translation>
    </message>
    <message>
        <source>Too little to earn a point</source>
        <translation>金额太小，不够1分</translation>
    </message>
    <message>
        <source>This entry was reversed already</source>
        <translation>这笔已撤销过</translation>
    </message>
    <message>
        <source>Only a credit can be reversed; choose one</source>
        <translation>只有入账能撤销，请另选一笔</translation>
    </message>
    <message>
        <source>The points are this member&apos;s already; choose the right one</source>
        <translation>本来就记在此会员名下，请选对的会员</translation>
    </message>
    <message>
        <source>There is no slip {number} here; compare it again</source>
        <translation>没有单据 {number}，请核对</translation>
    </message>
    <message>
        <source>Scan the retained copy, not this one: {number}</source>
        <translation>{number} 的这一联不是签名联，请扫商户联</translation>
    </message>
    <message>
        <source>This is print {print_no}; print {latest} counts, scan that one</source>
        <translation>这是第{print_no}次打印的，请扫第{latest}次的那张</translation>
    </message>
    <message>
        <source>Scanned back already, {by} {at}</source>
        <translation>已回收过，{by} {at}</translation>
    </message>
    <message>
        <source>Printed {prints} times already; use the PDF</source>
        <translation>已印过{prints}次，请用 PDF</translation>
    </message>
    <message>
        <source>This was answered already</source>
        <translation>已经答过了</translation>
    </message>
    <message>
        <source>A venue&apos;s file is there already: {path}; choose another folder</source>
        <translation>此处已有门店文件：{path}，请另选文件夹</translation>
    </message>
    <message>
        <source>This form was posted already; open it afresh</source>
        <translation>这张表已提交过，请重新打开</translation>
    </message>
    <message>
        <source>No shift is open; a receptionist has to sign in first</source>
        <translation>还没开班，请前台先登录</translation>
    </message>
    <message>
        <source>Digits only, at most {limit}</source>
        <translation>只能是数字，最多{limit}位</translation>
    </message>
    <message>
        <source>All card numbers are used up; ask the manager for a new run</source>
        <translation>卡号已用完，请经理另设号段</translation>
    </message>
    <message>
        <source>Not as on the paper; type it like {example}</source>
        <translation>请照小票上的写法输入，如 {example}</translation>
    </message>
    <message>
        <source>No such folder: make it, or choose another; a file needs an ending like .escpos</source>
        <translation>没有这个文件夹：请先建好，或另选一个；文件名要有后缀，如 .escpos</translation>
    </message>
    <message>
        <source>Type the whole path, like /dev/usb/lp0</source>
        <translation>请填完整路径，如 /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Not an address; type it like 192.168.1.50:9100</source>
        <translation>地址不对，样子如 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Only an owner sets owners, those who approve, and one&apos;s own roles; ask the owner</source>
        <translation>店主和能授权的人，以及自己的角色，只有店主能设；请找店主</translation>
    </message>
    <message>
        <source>One of these roles never goes with the counter&apos;s; leave one of them out</source>
        <translation>其中有的角色不得兼任前台角色，请去掉一个</translation>
    </message>
    <message>
        <source>Needs an approval of its own; save the rest first, then the birthday</source>
        <translation>改生日要另行授权；请先保存其他项，再改生日</translation>
    </message>
    <message>
        <source>{name} has this document, {other} this phone; open one of them, or call a supervisor</source>
        <translation>{name} 已用此证件，{other} 已用此号，请打开其中一位，或叫主管</translation>
    </message>
    <message>
        <source>Note what you saw: school, number</source>
        <translation>请记下看过的证件：学校、证号</translation>
    </message>
    <message>
        <source>Half a character is in it; delete it and type it again</source>
        <translation>有半个字符，请删掉重新输入</translation>
    </message>
    <message>
        <source>It has not come out yet; print it, or save it as a PDF (Ctrl+S), first</source>
        <translation>这一联还没印出来；先打印，或按 Ctrl+S 存为 PDF</translation>
    </message>
    <message>
        <source>A sign in it can&apos;t be printed; type it again</source>
        <translation>有打印不出的字符，请重新输入</translation>
    </message>
    <message>
        <source>Keep {places} as it is: the program fills it in</source>
        <translation>请保留 {places}，由程序填入</translation>
    </message>
    <message>
        <source>{columns} columns, at most {limit}; say it shorter</source>
        <translation>占 {columns} 列，最多 {limit} 列，请写短些</translation>
    </message>
    <message>
        <source>Both copies have this name; choose another</source>
        <translation>两联同名，请换一个名称</translation>
    </message>
    <message>
        <source>There is a counter {number}; choose another number</source>
        <translation>已有 {number} 号前台，请换一个号</translation>
    </message>
    <message>
        <source>The file is empty; choose another one</source>
        <translation>文件是空的，请另选一份</translation>
    </message>
    <message>
        <source>Not a table; choose an Excel file (.xlsx) or a CSV file</source>
        <translation>不是表格，请选择 Excel 文件（.xlsx）或 CSV 文件</translation>
    </message>
    <message>
        <source>More than {limit} MB; split it into several files</source>
        <translation>超过 {limit} MB，请拆成几份文件</translation>
    </message>
    <message>
        <source>More than {limit} rows; split it into several files</source>
        <translation>超过 {limit} 行，请拆成几份文件</translation>
    </message>
    <message>
        <source>More than {limit} columns; delete those that aren&apos;t needed</source>
        <translation>超过 {limit} 列，请删去不需要的列</translation>
    </message>
    <message>
        <source>Row {row} is neither UTF-8 nor GB18030; save the file once more as UTF-8</source>
        <translation>第 {row} 行既不是 UTF-8 也不是 GB18030 编码，请将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>An old Excel file; save it as .xlsx and choose that one</source>
        <translation>旧版 Excel 文件，请另存为 .xlsx 后再选</translation>
    </message>
    <message>
        <source>Opens only with a password; save it without one</source>
        <translation>文件有密码，请取消密码后保存</translation>
    </message>
    <message>
        <source>The file is damaged; export it once more</source>
        <translation>文件已损坏，请重新导出</translation>
    </message>
    <message>
        <source>Unpacked it would be far too large; it is not opened</source>
        <translation>解压后过大，不予打开</translation>
    </message>
    <message>
        <source>No rows in it; choose the file with the members</source>
        <translation>里面没有数据行，请选择有会员的文件</translation>
    </message>
    <message>
        <source>No titles above the columns; add a row with name, phone …</source>
        <translation>没有表头，请加一行：姓名、手机……</translation>
    </message>
    <message>
        <source>The file was changed meanwhile; choose it again</source>
        <translation>文件在读取时被改动，请重新选择</translation>
    </message>
    <message>
        <source>The file can&apos;t be read; close it elsewhere, or copy it to this PC</source>
        <translation>文件无法读取，请在别处关闭它，或复制到本机</translation>
    </message>
    <message>
        <source>The same as the old one; choose another PIN</source>
        <translation>与原密码相同，请换一个</translation>
    </message>
    <message>
        <source>Your own PIN you change yourself: menu, My PIN</source>
        <translation>自己的密码请在菜单→我的密码里更换</translation>
    </message>
    <message>
        <source>This PIN was given by somebody else; its person signs in and changes it first</source>
        <translation>此密码是别人代设的；本人须先登录并改掉</translation>
    </message>
    <message>
        <source>{name} has this role; give them another one first</source>
        <translation>{name} 正担任此角色，请先换成别的</translation>
    </message>
    <message>
        <source>Another role is called {name}; choose another name</source>
        <translation>已有角色叫“{name}”，请换个名称</translation>
    </message>
    <message>
        <source>{role} stays apart from the counter and posts nothing there; take that tick away</source>
        <translation>{role} 不经手前台业务，请去掉这一项</translation>
    </message>
    <message>
        <source>The owner keeps this, and roles stay the owner&apos;s alone: else nobody could put it right</source>
        <translation>此项店主必须保留；角色只由店主设定，否则出了错无人能改</translation>
    </message>
    <message>
        <source>This file was taken in already, {at}</source>
        <translation>这份文件已于 {at} 导入过</translation>
    </message>
    <message>
        <source>Two columns can&apos;t be the same; choose one of them</source>
        <translation>两列不能对应同一项，请只留一列</translation>
    </message>
    <message>
        <source>Stands in row {row} of the file already</source>
        <translation>与文件第 {row} 行重复</translation>
    </message>
    <message>
        <source>{name} is a member already</source>
        <translation>{name} 已是会员</translation>
    </message>
    <message>
        <source>{value}: the table lost digits of it; format the column as text and type it again</source>
        <translation>{value}：表格丢失了位数，请将该列设为文本后重新输入</translation>
    </message>
    <message>
        <source>A formula without a value; open the file in Excel and save it once</source>
        <translation>公式没有计算结果，请用 Excel 打开并保存一次</translation>
    </message>
    <message>
        <source>The cell shows an error, like #N/A; type the value</source>
        <translation>单元格显示错误（如 #N/A），请直接填写内容</translation>
    </message>
    <message>
        <source>Merged cells; split them and fill each row</source>
        <translation>单元格被合并，请拆分后逐行填写</translation>
    </message>
    <message>
        <source>Day or month first? Type it like 1990-08-21 so that it is sure</source>
        <translation>无法分清日和月，请写成 1990-08-21</translation>
    </message>
    <message>
        <source>A whole number from 0 to {limit}</source>
        <translation>应为 0 到 {limit} 的整数</translation>
    </message>
    <message>
        <source>&apos;{value}&apos; is not known; it may be: {choices}</source>
        <translation>无法识别“{value}”，可填：{choices}</translation>
    </message>
    <message>
        <source>This business day is over; choose today or a later one</source>
        <translation>这个营业日已过，请选今日或以后</translation>
    </message>
    <message>
        <source>Nothing is different from what holds; change a figure</source>
        <translation>与现行规则相同，请先修改</translation>
    </message>
    <message>
        <source>Another counter has this name; choose another</source>
        <translation>另一个前台已用此名称，请换一个</translation>
    </message>
    <message>
        <source>{name} would hold a role that stays apart and one of the counter; change their roles first</source>
        <translation>{name} 会同时担任前台角色和不经手前台的角色，请先改其角色</translation>
    </message>
    <message>
        <source>The row is broken: {cells} cells under {titles} titles, or a quote that isn&apos;t closed</source>
        <translation>这一行不完整：有 {cells} 格，表头 {titles} 格，或引号没有成对</translation>
    </message>
    <message>
        <source>Somebody else chose your PIN; choose your own first: menu, My PIN</source>
        <translation>您的密码是别人设的，请先换成自己的：菜单→我的密码</translation>
    </message>
    <message>
        <source>{role} always stays apart from the counter; leave that tick where it is</source>
        <translation>{role}始终与前台分开，请保留这一勾选</translation>
    </message>
    <message>
        <source>The venue no longer has this card type; check the file again with another one</source>
        <translation>店里已没有这种卡；请换一种卡，重新检查文件</translation>
    </message>
    <message>
        <source>May not approve this; ask: {approvers}</source>
        <translation>此人不能授权这一项，请叫{approvers}</translation>
    </message>
    <message>
        <source>May not approve this, and no role may</source>
        <translation>此人不能授权这一项；现在没有角色可以授权</translation>
    </message>
    <message>
        <source>A PIN was typed here; it is gone, say why in words</source>
        <translation>这里输入了密码，已清除；请用文字写明原因</translation>
    </message>
    <message>
        <source>The ID number says otherwise; correct one of the two</source>
        <translation>与身份证号不符；请改正其中一项</translation>
    </message>
    <message>
        <source>Under age; leave the card out, it is activated at the counter with a supervisor</source>
        <translation>未成年；请不要填卡号，到前台由主管授权开卡</translation>
    </message>
</context>
<context>
    <name>RejectedFile</name>
    <message>
        <source>Where the bad rows go</source>
        <translation>问题行存到哪里</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Why it stays outside</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{count} rows are kept in {name}</source>
        <translation>{count}行已存入 {name}</translation>
    </message>
    <message>
        <source>open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>bad rows</source>
        <translation>问题行</translation>
    </message>
</context>
<context>
    <name>ReprintChoice</name>
    <message>
        <source>Print slip {number} again</source>
        <translation>补打单据 {number}</translation>
    </message>
    <message>
        <source>Retained copy</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Customer copy</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>A supervisor has to approve it</source>
        <translation>须主管授权</translation>
    </message>
    <message>
        <source>Comes out at once, marked as a reprint</source>
        <translation>马上打印，注明补打</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{guest}&#x3000;{points}&#x3000;{slip}</source>
        <translation>{guest}&#x3000;{points}&#x3000;{slip}</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Nothing else waits</source>
        <translation>没有其他待办</translation>
    </message>
</context>
<context>
    <name>RightGuest</name>
    <message>
        <source>Credit to the right guest</source>
        <translation>改记给对的会员</translation>
    </message>
    <message>
        <source>Whose slip is it? Find that member</source>
        <translation>小票是谁的？查找那位会员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To the approval</source>
        <translation>去授权</translation>
    </message>
    <message>
        <source>Choose the member first</source>
        <translation>请先选会员</translation>
    </message>
    <message>
        <source>{points} of slip {slip}, credited to {guest}</source>
        <translation>小票 {slip} 的 {points}，错记给 {guest}</translation>
    </message>
</context>
<context>
    <name>RoleChanges</name>
    <message>
        <source>{role}: a new role</source>
        <translation>{role}：新角色</translation>
    </message>
    <message>
        <source>{role}: the role goes</source>
        <translation>{role}：角色取消</translation>
    </message>
    <message>
        <source>{role}: was called {before}</source>
        <translation>{role}：原名 {before}</translation>
    </message>
    <message>
        <source>{role} may from now on: {acts}</source>
        <translation>{role} 今后可：{acts}</translation>
    </message>
    <message>
        <source>{role} may no longer: {acts}</source>
        <translation>{role} 今后不可：{acts}</translation>
    </message>
    <message>
        <source>{role} approves from now on: {acts}</source>
        <translation>{role} 今后可授权：{acts}</translation>
    </message>
    <message>
        <source>{role} approves no longer: {acts}</source>
        <translation>{role} 今后不可授权：{acts}</translation>
    </message>
    <message>
        <source>{role}: works in counter shifts, signing in opens one</source>
        <translation>{role}：值前台班，登录即开班</translation>
    </message>
    <message>
        <source>{role}: works in no counter shift any more</source>
        <translation>{role}：不再值前台班</translation>
    </message>
    <message>
        <source>{role}: stays apart from the counter</source>
        <translation>{role}：与前台分开</translation>
    </message>
    <message>
        <source>{role}: may go together with roles of the counter</source>
        <translation>{role}：可与前台角色兼任</translation>
    </message>
    <message>
        <source>Nobody who works here could do this any more: {act}</source>
        <translation>在职人员中将无人可操作：{act}</translation>
    </message>
    <message>
        <source>Nobody who works here could approve this any more: {act}</source>
        <translation>在职人员中将无人可授权：{act}</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Change the role</source>
        <translation>修改角色</translation>
    </message>
    <message>
        <source>A role of your own</source>
        <translation>新增角色</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Left empty: the same</source>
        <translation>不填则与中文相同</translation>
    </message>
    <message>
        <source>Works in counter shifts: signing in opens one</source>
        <translation>值前台班：登录即开班</translation>
    </message>
    <message>
        <source>Stays apart from the counter: posts nothing there</source>
        <translation>与前台分开：不经手前台业务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add it to the matrix</source>
        <translation>加入权限表</translation>
    </message>
    <message>
        <source>Takes effect when the matrix is applied</source>
        <translation>设定权限表后生效</translation>
    </message>
    <message>
        <source>Type the role&apos;s name</source>
        <translation>请填写角色名称</translation>
    </message>
</context>
<context>
    <name>RoleTicks</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles are ticked with the space bar; Enter goes on</source>
        <translation>角色用空格键勾选，按 Enter 继续</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>PIN and privacy</source>
        <translation>密码与隐私</translation>
    </message>
    <message>
        <source>Supervisor above</source>
        <translation>须主管授权</translation>
    </message>
    <message>
        <source>Refused above</source>
        <translation>不予入账</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不失效</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Needed on joining</source>
        <translation>入会必填</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>章程</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>从 {number} 起</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>无人操作自动锁屏</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>empty = {off}</source>
        <translation>空着＝{off}</translation>
    </message>
    <message>
        <source>prefix and serial</source>
        <translation>前缀＋流水号</translation>
    </message>
    <message>
        <source>branch, face, serial</source>
        <translation>分店＋卡面＋流水号</translation>
    </message>
    <message>
        <source>Digits of the serial</source>
        <translation>流水号位数</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分店代号</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>积分活动</translation>
    </message>
    <message>
        <source>Card types</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>chosen at the first start</source>
        <translation>首次启动时选定</translation>
    </message>
    <message>
        <source>Settings: Venue</source>
        <translation>在“设置·本店”修改</translation>
    </message>
    <message>
        <source>Settings: words on slips</source>
        <translation>在“设置·单据用语”修改</translation>
    </message>
    <message>
        <source>Kind of venue</source>
        <translation>店型</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>本店名称</translation>
    </message>
    <message>
        <source>Roles and permissions</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>Settings: Permissions</source>
        <translation>在“设置·权限”修改</translation>
    </message>
    <message>
        <source>Words on slips</source>
        <translation>单据用语</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Points for 1 yuan</source>
        <translation>每1元积</translation>
    </message>
    <message>
        <source>Points year closes on</source>
        <translation>积分年度结束于</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Tell members ahead by</source>
        <translation>失效前提醒</translation>
    </message>
    <message>
        <source>Slip numbers name the till (02-118734)</source>
        <translation>小票号带收银台号（02-118734）</translation>
    </message>
    <message>
        <source>Tills restart their numbers each day</source>
        <translation>收银台的小票号每天重新开始</translation>
    </message>
    <message>
        <source>Name (Chinese)</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>名称（英文）</translation>
    </message>
    <message>
        <source>Benefits (Chinese)</source>
        <translation>权益（中文）</translation>
    </message>
    <message>
        <source>Benefits (English)</source>
        <translation>权益（英文）</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Points times</source>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>the highest that runs counts</source>
        <translation>同时有几个时取最高</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>几点起</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>几点止</translation>
    </message>
    <message>
        <source>Weekdays (none ticked = every day)</source>
        <translation>星期（都不勾＝每天）</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Card types (none ticked = all)</source>
        <translation>卡种（都不勾＝全部）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>One purchase from</source>
        <translation>一次消费满</translation>
    </message>
    <message>
        <source>In 12 months from</source>
        <translation>12个月累计满</translation>
    </message>
    <message>
        <source>Stored value from</source>
        <translation>储值满</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Discount on the birthday</source>
        <translation>生日折扣</translation>
    </message>
    <message>
        <source>Second discount</source>
        <translation>折上折</translation>
    </message>
    <message>
        <source>Counts as VIP</source>
        <translation>算作贵宾</translation>
    </message>
    <message>
        <source>Tiers, the lowest first</source>
        <translation>等级（从低到高）</translation>
    </message>
    <message>
        <source>Tier of who joins</source>
        <translation>入会即为</translation>
    </message>
    <message>
        <source>none before it is earned</source>
        <translation>达到条件前无等级</translation>
    </message>
    <message>
        <source>Second discount from a shop price of</source>
        <translation>折上折：店价须在几折以上</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>工本费</translation>
    </message>
    <message>
        <source>0 = free</source>
        <translation>0＝免费</translation>
    </message>
    <message>
        <source>First top-up from</source>
        <translation>首次充值满</translation>
    </message>
    <message>
        <source>Tier at once</source>
        <translation>办卡即为</translation>
    </message>
    <message>
        <source>Digit of the card&apos;s face</source>
        <translation>卡面数字</translation>
    </message>
    <message>
        <source>0 gold, 1 silver; in branch numbers</source>
        <translation>0金面、1银面，用于分店卡号</translation>
    </message>
    <message>
        <source>Opens a stored-value account</source>
        <translation>开立储值账户</translation>
    </message>
    <message>
        <source>A proof is seen and noted (student card …)</source>
        <translation>须查看并记录证明（学生证等）</translation>
    </message>
    <message>
        <source>Cards are valid for</source>
        <translation>卡有效期</translation>
    </message>
    <message>
        <source>0 = for ever</source>
        <translation>0＝永久</translation>
    </message>
    <message>
        <source>Replacing a lost card</source>
        <translation>补卡费</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>day celebrated</source>
        <translation>过生日的日子</translation>
    </message>
    <message>
        <source>may be called</source>
        <translation>可致电</translation>
    </message>
    <message>
        <source>may be written to</source>
        <translation>可发信息</translation>
    </message>
    <message>
        <source>tastes</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>how joined</source>
        <translation>入会途径</translation>
    </message>
    <message>
        <source>salesperson</source>
        <translation>办卡人</translation>
    </message>
    <message>
        <source>account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Adult from the age of</source>
        <translation>成年年龄</translation>
    </message>
    <message>
        <source>years of age</source>
        <translation>周岁</translation>
    </message>
    <message>
        <source>Forms of address</source>
        <translation>称呼选项</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>Version of the charter</source>
        <translation>章程版本</translation>
    </message>
    <message>
        <source>other words need another version</source>
        <translation>内容变了须换版本号</translation>
    </message>
    <message>
        <source>Charter (Chinese)</source>
        <translation>章程（中文）</translation>
    </message>
    <message>
        <source>Charter (English)</source>
        <translation>章程（英文）</translation>
    </message>
    <message>
        <source>A business day ends at</source>
        <translation>营业日结束于</translation>
    </message>
    <message>
        <source>of the next morning; 00:00 = at midnight</source>
        <translation>次日早上；00:00＝半夜零点</translation>
    </message>
    <message>
        <source>The till&apos;s paper (Chinese)</source>
        <translation>收银小票的叫法（中文）</translation>
    </message>
    <message>
        <source>The till&apos;s paper (English)</source>
        <translation>收银小票的叫法（英文）</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>earlier than it begins: the next day</source>
        <translation>早于开始＝次日</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Wrong PINs that lock a number</source>
        <translation>连错几次密码锁定工号</translation>
    </message>
    <message>
        <source>Locked for</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>first, second … time; the last repeats</source>
        <translation>第一次、第二次……；最后一个重复</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>% off</source>
        <translation>折</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number}{unit}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>there</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已排定</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What is shown at the right</source>
        <translation>右边显示什么</translation>
    </message>
    <message>
        <source>See the newest</source>
        <translation>看最新的</translation>
    </message>
    <message>
        <source>{figure}: {words}</source>
        <translation>{figure}：{words}</translation>
    </message>
    <message>
        <source>Only until {day}: then {figure} is {value}, as planned</source>
        <translation>只到 {day} 为止：届时“{figure}”按已排定的改为{value}</translation>
    </message>
    <message>
        <source>Not a day; type it like 2026-11-21</source>
        <translation>日期不对，样子如 2026-11-21</translation>
    </message>
    <message>
        <source>{before} → {after} points</source>
        <translation>{before} → {after}分</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>没有已排定的改动。</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Go into a figure at the left to see what it was.</source>
        <translation>请在左边点进一项，看它以前是多少。</translation>
    </message>
    <message>
        <source>as the program brought it along, {at}</source>
        <translation>程序自带，{at}</translation>
    </message>
    <message>
        <source>from {day}, set by {who} {at}</source>
        <translation>{day} 起，{who} {at} 设定</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>不在这里修改</translation>
    </message>
    <message>
        <source>{figure} {value}</source>
        <translation>{figure} {value}</translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation>无特别规定</translation>
    </message>
    <message>
        <source>Clerks credit alone for</source>
        <translation>前台可自行入账</translation>
    </message>
    <message>
        <source>Lapse after</source>
        <translation>取得后几年失效</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile; yours is kept</source>
        <translation>其间有人改过规则；您输入的都还在</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡与卡号</translation>
    </message>
    <message>
        <source>× tier&apos;s factor × campaign</source>
        <translation>再乘等级与活动倍数</translation>
    </message>
    <message>
        <source>then with a supervisor</source>
        <translation>自小票次日算起，过后须主管</translation>
    </message>
    <message>
        <source>year&apos;s close; empty = never</source>
        <translation>1＝次年结束时；空着＝永不</translation>
    </message>
    <message>
        <source>ID numbers of claims kept</source>
        <translation>认领登记的证件号保存</translation>
    </message>
    <message>
        <source>{count} typed</source>
        <translation>改{count}项</translation>
    </message>
    <message>
        <source>Younger guests need the supervisor for a card</source>
        <translation>未成年者办卡须主管同意</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>今日生效</translation>
    </message>
    <message>
        <source>Profile: {kind}</source>
        <translation>店型：{kind}</translation>
    </message>
    <message>
        <source>Let the changed rules hold</source>
        <translation>让改动的规则生效</translation>
    </message>
    <message>
        <source>{count} figures hold from {day}</source>
        <translation>{count}项自 {day} 起生效</translation>
    </message>
    <message>
        <source>What was planned for {day} is withdrawn</source>
        <translation>{day} 起的改动已撤回</translation>
    </message>
</context>
<context>
    <name>ScanBack</name>
    <message>
        <source>Scan signed copies back</source>
        <translation>签单回收</translation>
    </message>
    <message>
        <source>Barcode of the retained copy</source>
        <translation>商户联条码</translation>
    </message>
    <message>
        <source>Scan one after the other, or type the 16 digits</source>
        <translation>一张接一张扫，或输入16位数字</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{number} is back</source>
        <translation>{number} 已回收</translation>
    </message>
    <message>
        <source>{count} still to come</source>
        <translation>今天还差 {count}张</translation>
    </message>
    <message>
        <source>{number} is void: take it out of the pile</source>
        <translation>{number} 已作废，请从单据里抽出</translation>
    </message>
</context>
<context>
    <name>ScreenSection</name>
    <message>
        <source>Language of the screens</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Slips have their own: see Venue. What is typed in forms is lost by a change.</source>
        <translation>单据语言另设，见“本店”。更换后，表单里未提交的内容会清空。</translation>
    </message>
    <message>
        <source>Paper stays paper, also in the dark.</source>
        <translation>深色下，单据预览仍是纸的样子。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>From the next start on, on top of the system&apos;s scale; only sizes that fit this screen.</source>
        <translation>下次启动起生效，在系统缩放之上；只列出本屏幕放得下的。</translation>
    </message>
    <message>
        <source>F11 fills the whole screen. It locks after {minutes} min without a key: see Rules.</source>
        <translation>F11 全屏。{minutes} 分钟无操作自动锁屏，在“规则”里修改。</translation>
    </message>
    <message>
        <source>Kept; everything is drawn at {percent} % from the next start on</source>
        <translation>已记下，下次启动起按 {percent} % 显示</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>To be changed by: {roles}</source>
        <translation>可由以下人员更改：{roles}</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Venue</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Slip words</source>
        <translation>单据用语</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Go in</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>Next, then save</source>
        <translation>继续，最后保存</translation>
    </message>
</context>
<context>
    <name>ShownSlip</name>
    <message>
        <source>Retained</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>Single copy</source>
        <translation>单联</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Please sign in</source>
        <translation>请登录</translation>
    </message>
    <message>
        <source>Choose your name, or type your number</source>
        <translation>点选姓名，或直接输入工号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>or swipe your badge</source>
        <translation>也可刷工牌</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Keyboard or touch</source>
        <translation>可用键盘或触屏</translation>
    </message>
    <message>
        <source>Forgot the PIN</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Type your number, or choose your name</source>
        <translation>请输入工号，或点选姓名</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码是 6 位数字</translation>
    </message>
    <message>
        <source>Locked by {name}: type your PIN. Somebody else chooses their name or number</source>
        <translation>{name} 已锁屏，请输入密码；其他人请点选自己的姓名或改输工号</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <source>VIP Desk·{counter}</source>
        <translation>贵宾前台·{counter}</translation>
    </message>
    <message>
        <source>The first to sign in opens the shift</source>
        <translation>第一位登录的人开班</translation>
    </message>
    <message>
        <source>{shift}&#x3000;opened by {name}</source>
        <translation>{shift}&#x3000;{name} 已开班</translation>
    </message>
    <message>
        <source>Business day {day}</source>
        <translation>营业日 {day}</translation>
    </message>
    <message>
        <source>{wrong} lock the number for {minutes}</source>
        <translation>{wrong}，该工号锁定 {minutes}</translation>
    </message>
    <message>
        <source>Demo: the six digits below a name are its PIN</source>
        <translation>演示场所：姓名下方的六位数字是密码</translation>
    </message>
</context>
<context>
    <name>SlipForm</name>
    <message>
        <source>Credit points</source>
        <translation>积分入账</translation>
    </message>
    <message>
        <source>{paper} no.</source>
        <translation>{paper}号</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Today or yesterday</source>
        <translation>今日或昨日</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Without vouchers</source>
        <translation>不含代金券</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>包厢</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>This slip</source>
        <translation>本次入账</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原有</translation>
    </message>
    <message>
        <source>After</source>
        <translation>入账后</translation>
    </message>
    <message>
        <source>Till and number, like {example}</source>
        <translation>台号和号码，如 {example}</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>如 {example}</translation>
    </message>
    <message>
        <source>An older slip</source>
        <translation>隔日旧小票</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Line at the foot (may stay empty)</source>
        <translation>页脚（可留空）</translation>
    </message>
    <message>
        <source>Copy, and what becomes of it</source>
        <translation>联名与说明</translation>
    </message>
    <message>
        <source>Mark of a reprint</source>
        <translation>补打标记</translation>
    </message>
    <message>
        <source>Signed by PIN: name and time</source>
        <translation>密码签字：姓名与时间</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>验单码</translation>
    </message>
    <message>
        <source>Name of the retained copy</source>
        <translation>商户联名称</translation>
    </message>
    <message>
        <source>Name of the customer copy</source>
        <translation>客户联名称</translation>
    </message>
    <message>
        <source>What becomes of the retained copy (may stay empty)</source>
        <translation>商户联说明（可留空）</translation>
    </message>
    <message>
        <source>Name of a single copy</source>
        <translation>单联名称</translation>
    </message>
    <message>
        <source>Who verified the guest</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Heading of the charter</source>
        <translation>章程标题</translation>
    </message>
    <message>
        <source>What the guest signs below the charter</source>
        <translation>章程下的声明，客人在此签名</translation>
    </message>
    <message>
        <source>Calls and messages together</source>
        <translation>致电与短信并列</translation>
    </message>
    <message>
        <source>Rule: points per yuan</source>
        <translation>规则：每元积分</translation>
    </message>
    <message>
        <source>Rule: factor of the tier</source>
        <translation>规则：等级倍数</translation>
    </message>
    <message>
        <source>Rule: factor of a campaign</source>
        <translation>规则：活动倍数</translation>
    </message>
    <message>
        <source>What lapses next</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>A number of points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>A paragraph to try</source>
        <translation>换行样例</translation>
    </message>
    <message>
        <source>A line of normal size</source>
        <translation>普通字样例</translation>
    </message>
    <message>
        <source>A bold line</source>
        <translation>加粗字样例</translation>
    </message>
    <message>
        <source>A line of double size</source>
        <translation>倍大字样例</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>检查说明</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Membership form</source>
        <translation>入会登记表</translation>
    </message>
    <message>
        <source>Points confirmation</source>
        <translation>积分确认单</translation>
    </message>
    <message>
        <source>Reversal slip</source>
        <translation>冲账单</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>single copy</source>
        <translation>单联</translation>
    </message>
    <message>
        <source>retained copy</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>customer copy</source>
        <translation>客户联</translation>
    </message>
</context>
<context>
    <name>StaffActs</name>
    <message>
        <source>{name} has a new PIN</source>
        <translation>{name} 已设新密码</translation>
    </message>
    <message>
        <source>{name} can sign in again</source>
        <translation>{name} 可以重新登录</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>已登记 {name} 离职</translation>
    </message>
</context>
<context>
    <name>StaffField</name>
    <message>
        <source>Which one? Type number or whole name</source>
        <translation>找不到或不止一人，请输工号</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Own phone</source>
        <translation>本人手机</translation>
    </message>
    <message>
        <source>Own card: supervisor credits</source>
        <translation>本人的卡入账须主管</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Typed by the person</source>
        <translation>请本人输入</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Let the person type 6 digits</source>
        <translation>请本人输入6位数字</translation>
    </message>
    <message>
        <source>Not the same as before, type it again</source>
        <translation>与刚才不一样，请重新输入</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>Temporary PIN: they choose their own at first sign-in</source>
        <translation>密码由他人代设，本人首次登录时须更换</translation>
    </message>
</context>
<context>
    <name>StaffList</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Number, name or role</source>
        <translation>工号、姓名或角色</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>PIN lent</source>
        <translation>待改密</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>新密码…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Leaves…</source>
        <translation>离职…</translation>
    </message>
    <message>
        <source>Add staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>New staff</source>
        <translation>新员工</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Has left; the number stays taken</source>
        <translation>已离职，工号不再给别人使用</translation>
    </message>
    <message>
        <source>{name} is on the staff and can sign in</source>
        <translation>已添加 {name}，可以登录</translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation>已修改 {name} 的资料</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>登记复职</translation>
    </message>
    <message>
        <source>My PIN…</source>
        <translation>我的密码…</translation>
    </message>
    <message>
        <source>Has left, {name} took over; the number stays taken</source>
        <translation>已离职，由 {name} 接手；工号不再给别人</translation>
    </message>
    <message>
        <source>{name} works here again</source>
        <translation>{name} 已复职</translation>
    </message>
    <message>
        <source>last here {when}</source>
        <translation>最近登录 {when}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>VIP Desk is already running; its window was brought up</source>
        <translation>贵宾前台已在运行，已切换到它的窗口</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Scanned back</source>
        <translation>已回收</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签回</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺联</translation>
    </message>
    <message>
        <source>Reprint no. {times}</source>
        <translation>补打 第{times}次</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>今天生日</translation>
    </message>
</context>
<context>
    <name>StripCard</name>
    <message>
        <source>Points to use</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>card swiped</source>
        <translation>刷卡已验</translation>
    </message>
    <message>
        <source>card shown</source>
        <translation>会员卡已出示</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{kind} {number}, {copy}: did it come out?</source>
        <translation>{kind} {number} {copy}，印出来了吗？</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>印出了</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>不打了</translation>
    </message>
    <message>
        <source>{question} The counter answers.</source>
        <translation>{question}由前台确认。</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Yes</source>
        <translation>印出了</translation>
    </message>
    <message>
        <source>No</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>the first {number}</source>
        <translation>最早一张 {number}</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>不打了…</translation>
    </message>
    <message>
        <source>Locked out&#x3000;{name} {number}</source>
        <translation>工号锁定&#x3000;{name} {number}</translation>
    </message>
    <message>
        <source>too many wrong PINs, until {time}</source>
        <translation>密码错误次数过多，锁定至 {time}</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>the last {numbers}</source>
        <translation>最近 {numbers}</translation>
    </message>
    <message>
        <source>Scan back</source>
        <translation>扫码回收</translation>
    </message>
    <message>
        <source>Card not active&#x3000;{name}</source>
        <translation>会员卡未启用&#x3000;{name}</translation>
    </message>
    <message>
        <source>{card}, joined {day} {time}; the signed form activates it</source>
        <translation>{card}，{day} {time} 入会，待签字的登记表启用</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>If the disk fails now, everything is lost</source>
        <translation>硬盘一旦损坏，数据将全部丢失</translation>
    </message>
    <message>
        <source>The last backup is more than a day old</source>
        <translation>超过一天没有备份</translation>
    </message>
    <message>
        <source>made {day} {time}</source>
        <translation>上次备份 {day} {time}</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>去备份</translation>
    </message>
    <message>
        <source>Less than 500 MB free on the disk</source>
        <translation>硬盘剩余不足 500 MB</translation>
    </message>
    <message>
        <source>Make room before nothing can be booked</source>
        <translation>请尽快清理，写满后将无法入账</translation>
    </message>
    <message>
        <source>Did it come out?&#x3000;{kind} {sequence}</source>
        <translation>印出来了吗？&#x3000;{kind} {sequence}</translation>
    </message>
    <message>
        <source>{number}&#x3000;{copy}, look at the printer</source>
        <translation>{number}&#x3000;{copy}，请看打印机</translation>
    </message>
    <message>
        <source>{number}&#x3000;{copy}, the counter answers</source>
        <translation>{number}&#x3000;{copy}，由前台确认</translation>
    </message>
    <message>
        <source>not taken by the printer: {count}</source>
        <translation>其中 {count} 联打印机未接收</translation>
    </message>
    <message>
        <source>the counter prints them</source>
        <translation>由前台打印</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Copies to be printed: {count}</source>
        <translation>有 {count} 联待打</translation>
    </message>
    <message>
        <source>Signed copies not scanned back: {count}</source>
        <translation>有 {count} 张签字联未收回</translation>
    </message>
    <message>
        <source>No printer yet: set one up, or save slips as PDF</source>
        <translation>未设打印机：请到 设置→打印机 添加，或把单据存为 PDF</translation>
    </message>
    <message>
        <source>No printer yet: the manager sets one up; slips go as PDF</source>
        <translation>未设打印机：请经理设置，单据可先存为 PDF</translation>
    </message>
</context>
<context>
    <name>TodayTab</name>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有要处理的事</translation>
    </message>
    <message>
        <source>Every slip is accounted for, and the file is backed up</source>
        <translation>单据都已回收，数据也已备份</translation>
    </message>
    <message>
        <source>Credit points</source>
        <translation>积分入账</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Noted: it came out</source>
        <translation>已记下：印出了</translation>
    </message>
    <message>
        <source>It prints again, marked as reprint no. {times}</source>
        <translation>正在重新打印，标明补打 第{times}次</translation>
    </message>
    <message>
        <source>They are not printed now. The slips stay, and what was booked stays.</source>
        <translation>这几联现在不打印。单据和入账都保留。</translation>
    </message>
    <message>
        <source>A copy can be reprinted later; it is then marked as a reprint.</source>
        <translation>以后可以补打，并会标明“补打”。</translation>
    </message>
    <message>
        <source>{name} can sign in again</source>
        <translation>{name} 可以重新登录</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>prints to look at: {count}</source>
        <translation>{count} 联待确认</translation>
    </message>
    <message>
        <source>copies to print: {count}</source>
        <translation>{count} 联待打</translation>
    </message>
    <message>
        <source>numbers locked: {count}</source>
        <translation>{count} 个工号被锁</translation>
    </message>
    <message>
        <source>Waiting copies that print now: {count}</source>
        <translation>正在打印待打的 {count} 联</translation>
    </message>
    <message>
        <source>Drop the waiting copies ({count})?</source>
        <translation>放弃待打的 {count} 联？</translation>
    </message>
    <message>
        <source>Drop them ({count})</source>
        <translation>放弃 {count} 联</translation>
    </message>
    <message>
        <source>Waiting copies dropped: {count}</source>
        <translation>已放弃待打的 {count} 联</translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Register the first guest: name, phone, birthday; then points can be credited</source>
        <translation>先给第一位客人办会员：姓名、电话、生日，之后就能记积分</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新办会员</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock the screen</source>
        <translation>锁屏</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>First start: a few lines make the venue</source>
        <translation>首次启动：填好几项就能开门营业</translation>
    </message>
    <message>
        <source>A PIN that anybody would guess is refused at once</source>
        <translation>谁都猜得到的密码，当场不收</translation>
    </message>
    <message>
        <source>The recovery code is shown once: without this PC nothing else opens the venue</source>
        <translation>恢复码只显示一次：离开这台电脑，只有它能打开数据</translation>
    </message>
    <message>
        <source>Two groups are typed back from the paper</source>
        <translation>照着纸上抄的，输入其中两组</translation>
    </message>
    <message>
        <source>A wrong PIN says how many tries are left</source>
        <translation>密码输错，会说还可以试几次</translation>
    </message>
    <message>
        <source>Three people who can sign in, each with a PIN of their own</source>
        <translation>三名员工，各有各的密码</translation>
    </message>
    <message>
        <source>The test page is out: ruler, sizes, codes, cut</source>
        <translation>测试页已打印：标尺、字号、条码、切纸</translation>
    </message>
    <message>
        <source>Whose turn is it: a name or a number, then the PIN</source>
        <translation>轮到谁：点姓名或输工号，再输密码</translation>
    </message>
    <message>
        <source>Today, before anything has happened</source>
        <translation>今日：还没有事情发生</translation>
    </message>
    <message>
        <source>Members: nobody yet, and what to do first</source>
        <translation>会员：还没有人，先做什么写在这里</translation>
    </message>
    <message>
        <source>Without a name nothing is booked</source>
        <translation>没填姓名，不会登记</translation>
    </message>
    <message>
        <source>A birthday in the future is refused</source>
        <translation>将来的生日不收</translation>
    </message>
    <message>
        <source>The form as it will print stands beside what is typed</source>
        <translation>边填边看要打印的登记表</translation>
    </message>
    <message>
        <source>The guest signs; the signed copy activates the card</source>
        <translation>客人签名后，扫签名联启用会员卡</translation>
    </message>
    <message>
        <source>The guest&apos;s copy is not the signed one</source>
        <translation>客户联不是签名联，不能启用</translation>
    </message>
    <message>
        <source>The member, with an active card</source>
        <translation>会员资料，卡已启用</translation>
    </message>
    <message>
        <source>Points: whose are they?</source>
        <translation>积分：先问是谁的</translation>
    </message>
    <message>
        <source>What the slip brings, and the paper, before it is booked</source>
        <translation>入账之前，先看分数和单据</translation>
    </message>
    <message>
        <source>Booked and printed in one go</source>
        <translation>入账和打印一次完成</translation>
    </message>
    <message>
        <source>The same slip again: refused, with who and when</source>
        <translation>同一张小票再入：不收，并说明谁在何时已入账</translation>
    </message>
    <message>
        <source>Reversing needs another person&apos;s PIN and a reason</source>
        <translation>撤销要另一人的密码和理由</translation>
    </message>
    <message>
        <source>A wrong PIN: nothing is lost, nothing is booked</source>
        <translation>密码输错：填的还在，账没有动</translation>
    </message>
    <message>
        <source>Reversed: both entries stay, the slip is free again</source>
        <translation>已撤销：两笔都留着，小票可重新入账</translation>
    </message>
    <message>
        <source>Signed copies are scanned back; a guest&apos;s copy is not one</source>
        <translation>签单逐张扫码回收，客户联不算</translation>
    </message>
    <message>
        <source>Today&apos;s entries, and where each signed copy is</source>
        <translation>今日流水，以及每张签名联在哪里</translation>
    </message>
    <message>
        <source>Verify a slip: number and check code agree</source>
        <translation>验单：单号与验单码相符</translation>
    </message>
    <message>
        <source>All that is known of a member, masked</source>
        <translation>会员的全部资料，号码已遮挡</translation>
    </message>
    <message>
        <source>Locked: no guest&apos;s data on the screen</source>
        <translation>已锁屏：屏幕上没有客人的资料</translation>
    </message>
    <message>
        <source>A colleague signs in; what was typed is still there</source>
        <translation>同事登录，刚才填的还在</translation>
    </message>
    <message>
        <source>Above the limit: credited with an approval</source>
        <translation>超过限额：主管授权后入账</translation>
    </message>
    <message>
        <source>No printer: the points are booked, the copies wait</source>
        <translation>打印机离线：积分已入账，单据等着打印</translation>
    </message>
    <message>
        <source>The printer is back; nothing floods out by itself</source>
        <translation>打印机恢复，不会自己一下子全吐出来</translation>
    </message>
    <message>
        <source>Printed when somebody said so</source>
        <translation>有人按了继续打印才打印</translation>
    </message>
    <message>
        <source>Which copy? The guest&apos;s at once, the retained one by approval</source>
        <translation>补打哪一联：客户联直接打，商户联要授权</translation>
    </message>
    <message>
        <source>The reprint says so: which one, when, who, by whom</source>
        <translation>补打的单据写明第几次、何时、谁打、谁批准</translation>
    </message>
    <message>
        <source>Today, after the evening</source>
        <translation>今日：一个晚上之后</translation>
    </message>
    <message>
        <source>The next slip: points are rounded down once, at the end</source>
        <translation>下一张小票：分数最后只舍一次零头</translation>
    </message>
    <message>
        <source>Here the tour stopped</source>
        <translation>演示停在这里</translation>
    </message>
    <message>
        <source>First start: one&apos;s own venue, or one to try</source>
        <translation>首次启动：我的场所，或先试用</translation>
    </message>
    <message>
        <source>Everything is there; Enter goes on to who works here</source>
        <translation>都填好了，回车到下一步：谁在前台</translation>
    </message>
    <message>
        <source>The first receptionist types a PIN of their own; Enter sets up the front desk</source>
        <translation>前台本人输入自己的密码，回车建立前台</translation>
    </message>
    <message>
        <source>Settings, Staff: the first steps open the counter</source>
        <translation>设置·员工：开头几步就能开门营业</translation>
    </message>
    <message>
        <source>Points: nothing yet, and whose turn it is</source>
        <translation>积分：还没有入账，先找到会员</translation>
    </message>
    <message>
        <source>Quitting with a half-typed form: asked first</source>
        <translation>表单填到一半就退出：先问一句</translation>
    </message>
    <message>
        <source>An error of the program: what is booked is safe</source>
        <translation>程序自身出错：已入账的不受影响</translation>
    </message>
    <message>
        <source>A new PC: the code from the owner&apos;s paper opens the file</source>
        <translation>换一台电脑：用店主纸上的恢复码打开</translation>
    </message>
    <message>
        <source>A damaged file: what is wrong, and the backups that can help</source>
        <translation>文件损坏：说明出了什么事，用哪份备份可恢复</translation>
    </message>
    <message>
        <source>Members out of a table: first the file</source>
        <translation>从表格导入会员：先选文件</translation>
    </message>
    <message>
        <source>What each column is: recognised by its title, beside samples</source>
        <translation>各列是什么：按标题认出，旁边是样例</translation>
    </message>
    <message>
        <source>Checked row by row: what stays outside, and why</source>
        <translation>逐行检查：哪些行不导入，原因是什么</translation>
    </message>
    <message>
        <source>The word that takes them in</source>
        <translation>确认导入</translation>
    </message>
    <message>
        <source>Taken in with cards and points; the bad rows are kept</source>
        <translation>会员、卡号、积分一并导入；有误的行另存备改</translation>
    </message>
    <message>
        <source>The same file again: asked first, nobody comes in twice</source>
        <translation>同一个文件再导一次：先问一句，会员不会重复</translation>
    </message>
    <message>
        <source>Members into a file: masked as on paper, or whole</source>
        <translation>导出会员：与单据一样遮盖，或完整导出</translation>
    </message>
    <message>
        <source>A manager&apos;s PIN and a reason; the journal keeps both</source>
        <translation>须负责人密码和事由，日志都记下</translation>
    </message>
    <message>
        <source>So many members are in the file</source>
        <translation>导出了多少位会员</translation>
    </message>
    <message>
        <source>Members: profile, tier, card, and what was booked when</source>
        <translation>会员：资料、等级、会员卡、每笔积分</translation>
    </message>
    <message>
        <source>All slips of a member, and where each signed copy is</source>
        <translation>一位会员的全部单据，签字联在哪里</translation>
    </message>
    <message>
        <source>Nobody is called so: the way to the form of a new member</source>
        <translation>查无此人：可直接登记新会员</translation>
    </message>
    <message>
        <source>A profile changes: numbers stay masked until they are typed anew</source>
        <translation>修改资料：号码保持遮盖，重填才改</translation>
    </message>
    <message>
        <source>Any slip as it printed, dot for dot</source>
        <translation>任何单据都能按原样再看，一点不差</translation>
    </message>
    <message>
        <source>Credited to the wrong guest: whose slip is it?</source>
        <translation>记错了人：小票是谁的？</translation>
    </message>
    <message>
        <source>Taken back there and credited here, each with its slip</source>
        <translation>一边撤销、一边补记，各出单据</translation>
    </message>
    <message>
        <source>The journal: who did what when, and a line in full</source>
        <translation>操作日志：何人何时做了什么，选中一行看全</translation>
    </message>
    <message>
        <source>All that was done about one member</source>
        <translation>与一位会员有关的全部操作</translation>
    </message>
    <message>
        <source>Verified: every line and every row behind it</source>
        <translation>验证：每一行日志和它背后的每条记录</translation>
    </message>
    <message>
        <source>Backed up, checked, and how one is brought back</source>
        <translation>备份并核对；旁边写明怎样恢复</translation>
    </message>
    <message>
        <source>Settings, Venue: what stands at the head of every slip</source>
        <translation>设置·本店：每张单据抬头上的内容</translation>
    </message>
    <message>
        <source>Counters: each has its printer, shifts and run of numbers</source>
        <translation>前台：各有打印机、班次和单号</translation>
    </message>
    <message>
        <source>Rules are the venue&apos;s: what a change means stands beside it</source>
        <translation>规则由本店定：改动的影响列在旁边</translation>
    </message>
    <message>
        <source>Planned from tomorrow; it can be withdrawn until then</source>
        <translation>计划明日生效，生效前可撤回</translation>
    </message>
    <message>
        <source>What a figure was, from when, set by whom</source>
        <translation>一项规则从前是多少，何时起，谁改的</translation>
    </message>
    <message>
        <source>Slip words: the sample says at once what is typed</source>
        <translation>单据用语：边改边看样张</translation>
    </message>
    <message>
        <source>Language, light or dark, size: of this PC alone</source>
        <translation>语言、深浅、大小：只管这台电脑</translation>
    </message>
    <message>
        <source>A new recovery code makes the old paper worthless</source>
        <translation>换新恢复码，旧的那张纸随即作废</translation>
    </message>
    <message>
        <source>About: version, file, licences</source>
        <translation>关于：版本、文件、许可</translation>
    </message>
    <message>
        <source>From the demo to one&apos;s own venue: nothing is deleted</source>
        <translation>从演示换成自己的店：什么都不删</translation>
    </message>
    <message>
        <source>Ctrl+K: initials find every guest with such a name</source>
        <translation>Ctrl+K：拼音首字母找到所有同音会员</translation>
    </message>
    <message>
        <source>Out of paper: what to do stands above the work</source>
        <translation>缺纸：怎么办写在页面上方</translation>
    </message>
    <message>
        <source>VIP Desk: a day at the counter</source>
        <translation>贵宾前台：前台的一天</translation>
    </message>
    <message>
        <source>Played through the real window by keyboard and scanner. Guests and staff are made up.</source>
        <translation>由键盘和扫码枪在真实窗口中走完。客人与员工均为虚构。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The tour stopped at: {step}</source>
        <translation>演示停在：{step}</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L: one&apos;s own PIN, by the old one</source>
        <translation>Ctrl+Shift+L：凭原密码改自己的密码</translation>
    </message>
    <message>
        <source>Settings, Staff: who works here, as what, last here when</source>
        <translation>设置·员工：都有谁、什么岗位、最近何时登录</translation>
    </message>
    <message>
        <source>A forgotten PIN: the new one holds for one sign-in only</source>
        <translation>忘了密码：新密码只够登录一次</translation>
    </message>
    <message>
        <source>Somebody leaves: what is open, and who takes it over</source>
        <translation>员工离职：还有什么没完，由谁接手</translation>
    </message>
    <message>
        <source>A role of the venue&apos;s own</source>
        <translation>本店自己的角色</translation>
    </message>
    <message>
        <source>Who may do what, and who approves it: ticked, not set yet</source>
        <translation>谁能做、谁来授权：已勾选，尚未生效</translation>
    </message>
    <message>
        <source>What will be different, in words, before it is set</source>
        <translation>生效之前，先用文字说明有何不同</translation>
    </message>
    <message>
        <source>A lent PIN is replaced before any work</source>
        <translation>别人设的密码，先换成自己的再干活</translation>
    </message>
    <message>
        <source>First start: a venue of one&apos;s own</source>
        <translation>首次启动：自己的店</translation>
    </message>
    <message>
        <source>Opening: the demo venue</source>
        <translation>开店：演示场所</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Members from and to files</source>
        <translation>导入与导出</translation>
    </message>
    <message>
        <source>Settings: people and rights</source>
        <translation>设置：人员与权限</translation>
    </message>
    <message>
        <source>Settings: venue, rules and slips</source>
        <translation>设置：本店、规则与单据</translation>
    </message>
    <message>
        <source>Night: journal, backup, the last look</source>
        <translation>打烊：日志、备份、最后看一眼</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>出了意外</translation>
    </message>
    <message>
        <source>Another PC, to try things: the second tile makes a demo venue</source>
        <translation>另一台电脑，用来试：选第二项建演示场所</translation>
    </message>
    <message>
        <source>Members, cards and visits are made up; Esc leaves nothing behind</source>
        <translation>会员、会员卡、来访都是虚构的；按 Esc 停止，不留痕迹</translation>
    </message>
    <message>
        <source>Who works there, with numbers and PINs to sign in</source>
        <translation>演示场所的员工，工号和密码可直接登录</translation>
    </message>
    <message>
        <source>The sign-in page of the demo names its PINs</source>
        <translation>演示场所的登录页写着密码</translation>
    </message>
    <message>
        <source>Today: what waits, whose birthday it is, who came when</source>
        <translation>今日：什么待办、谁过生日、几点人多</translation>
    </message>
    <message>
        <source>F1: the guide, opened at the page where one is</source>
        <translation>F1：说明书翻到当前这一页</translation>
    </message>
    <message>
        <source>Ctrl+/: every key that works here</source>
        <translation>Ctrl+/：此处能用的全部快捷键</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The disk is full, nothing was booked; make room and do it again</source>
        <translation>磁盘已满，没有入账；请腾出空间后重做</translation>
    </message>
    <message>
        <source>{file} is not a file of VIP Desk; choose another one</source>
        <translation>{file} 不是贵宾前台的文件，请另选</translation>
    </message>
    <message>
        <source>{file} was written by a newer VIP Desk; update this one first</source>
        <translation>{file} 是新版贵宾前台写的，请先升级</translation>
    </message>
    <message>
        <source>{file} is damaged; stop here and restore the latest backup</source>
        <translation>{file} 已损坏，请停用并恢复最近的备份</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written; see to its rights or its disk</source>
        <translation>{file} 不能写入，请检查权限或磁盘</translation>
    </message>
    <message>
        <source>{file} lies on a network or synchronised drive; move it to a disk of this PC</source>
        <translation>{file} 在网络盘或同步盘上，请移到本机磁盘</translation>
    </message>
    <message>
        <source>Another program holds {file}, nothing was booked; close it and do it again</source>
        <translation>{file} 被别的程序占用，没有入账；请关掉它后重做</translation>
    </message>
    <message>
        <source>{file} is not there; see whether its disk is plugged in</source>
        <translation>找不到 {file}，请看磁盘是否插好</translation>
    </message>
    <message>
        <source>The database library {version} is too old; install VIP Desk again</source>
        <translation>数据库组件 {version} 太旧，请重装贵宾前台</translation>
    </message>
    <message>
        <source>This PC has no key to the file; type the recovery code</source>
        <translation>本机没有此文件的钥匙，请输恢复码</translation>
    </message>
    <message>
        <source>This PC&apos;s key does not fit the file; type the recovery code</source>
        <translation>本机的钥匙打不开此文件，请输恢复码</translation>
    </message>
    <message>
        <source>The backup failed; see to its folder and make it again</source>
        <translation>备份没有成功，请检查备份位置后重做</translation>
    </message>
    <message>
        <source>The profile has a wrong figure: {key}; correct it and start again</source>
        <translation>店铺配置有误：{key}；请改正后重新启动</translation>
    </message>
    <message>
        <source>The printer does not answer; the slip waits and is not lost</source>
        <translation>打印机没有回应，单据已留着，不会丢</translation>
    </message>
    <message>
        <source>All {last} slip numbers of this day are used up; go on after the business day&apos;s end</source>
        <translation>当天{last}个单号已用完，请过了营业日再办</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>VIP Desk</source>
        <translation>贵宾前台</translation>
    </message>
    <message>
        <source>Guest service at the front counter</source>
        <translation>前台客服，一台电脑就够</translation>
    </message>
    <message>
        <source>The venue doesn&apos;t open</source>
        <translation>本店数据打不开</translation>
    </message>
    <message>
        <source>Nothing was changed, nothing is lost by waiting</source>
        <translation>没有改动任何内容，不必着急</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份恢复</translation>
    </message>
    <message>
        <source>The venue&apos;s file can&apos;t be opened</source>
        <translation>数据文件打不开</translation>
    </message>
    <message>
        <source>Press once more to begin anew</source>
        <translation>再按一次，另建新店</translation>
    </message>
    <message>
        <source>Start a new venue anyway</source>
        <translation>仍要另建新店</translation>
    </message>
    <message>
        <source>The venue&apos;s file is gone</source>
        <translation>门店文件不见了</translation>
    </message>
    <message>
        <source>This PC had a venue. If its disk is not plugged in, quit, plug it in and start again; else go back to a backup. A venue begun anew has no members and no points.</source>
        <translation>这台电脑上有过门店。如果是硬盘没插上，请退出，插好后重新启动；否则请恢复备份。另建的新店没有会员，也没有积分。</translation>
    </message>
    <message>
        <source>{backups} to go back to</source>
        <translation>有 {backups}可供恢复</translation>
    </message>
</context>
<context>
    <name>VenueSection</name>
    <message>
        <source>Name of the venue</source>
        <translation>本店名称</translation>
    </message>
    <message>
        <source>Stands on slips</source>
        <translation>印在单据上</translation>
    </message>
    <message>
        <source>Language of slips</source>
        <translation>单据语言</translation>
    </message>
    <message>
        <source>Kind of venue</source>
        <translation>店型</translation>
    </message>
    <message>
        <source>Chosen at the first start</source>
        <translation>首次启动时选定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Slips that are printed already stay as they are.</source>
        <translation>已印出的单据不变。</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>本店</translation>
    </message>
    <message>
        <source>Saved; it stands on slips from the next one on</source>
        <translation>已保存，从下一张单据起生效</translation>
    </message>
    <message>
        <source>Time zone, end of the day</source>
        <translation>时区与营业日结束时间</translation>
    </message>
    <message>
        <source>Changed under Rules</source>
        <translation>在“规则”中修改</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>What is kept of this slip was changed; call the manager</source>
        <translation>存档内容被改动过，请找客服经理</translation>
    </message>
    <message>
        <source>This slip is on file; type its check code</source>
        <translation>有这张单据；输入验单码即可核对真伪</translation>
    </message>
    <message>
        <source>It agrees: this slip is ours</source>
        <translation>验单码相符，是本店单据</translation>
    </message>
    <message>
        <source>It does not agree: compare the code, else the slip is false</source>
        <translation>验单码不符：请核对，仍不符就是假单</translation>
    </message>
    <message>
        <source>Business day {day}&#x3000;{time}&#x3000;{clerk}</source>
        <translation>营业日 {day}&#x3000;{time}&#x3000;{clerk}</translation>
    </message>
    <message>
        <source>Void: reversed by {number}</source>
        <translation>已作废，由 {number} 冲销</translation>
    </message>
    <message>
        <source>Reverses {number}</source>
        <translation>冲销 {number}</translation>
    </message>
    <message>
        <source>Never reprinted</source>
        <translation>没有补打过</translation>
    </message>
    <message>
        <source>Printed again {count} times</source>
        <translation>补打过{count}次</translation>
    </message>
    <message>
        <source>The signed copy is not back</source>
        <translation>签名联未回收</translation>
    </message>
    <message>
        <source>The signed copy is back: {name}, {time}</source>
        <translation>签名联已回收：{name}，{time}</translation>
    </message>
    <message>
        <source>It is ours, but void: it was reversed</source>
        <translation>是本店单据，但已作废</translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>How you know who it is</source>
        <translation>怎么核对身份</translation>
    </message>
    <message>
        <source>By</source>
        <translation>核对</translation>
    </message>
</context>
<context>
    <name>VerifySlip</name>
    <message>
        <source>Verify a slip</source>
        <translation>验单</translation>
    </message>
    <message>
        <source>Slip number or barcode</source>
        <translation>单号或条码</translation>
    </message>
    <message>
        <source>Scan it, or type it from the slip&apos;s head</source>
        <translation>扫条码，或照单据上的单号输入</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>验单码</translation>
    </message>
    <message>
        <source>At the slip&apos;s foot</source>
        <translation>在单据底部</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查验</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every slip has a number, a barcode, and a check code of {count} characters</source>
        <translation>每张单据都有单号、条码和{count}位验单码</translation>
    </message>
    <message>
        <source>Type or scan a number first</source>
        <translation>请先输入或扫描单号</translation>
    </message>
    <message>
        <source>Show the slip</source>
        <translation>看单据</translation>
    </message>
    <message>
        <source>Look a slip up first</source>
        <translation>请先查一张单据</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting for you</source>
        <translation>等我处理</translation>
    </message>
</context>
<context>
    <name>WaitingCopies</name>
    <message>
        <source>Waiting copies that print now: {count}</source>
        <translation>正在打印待打的 {count} 联</translation>
    </message>
    <message>
        <source>Waiting copies dropped: {count}; reprint them when they are wanted</source>
        <translation>已放弃待打的 {count} 联，需要时可补打</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Sent to the printer. Is all of it readable?</source>
        <translation>已发往打印机，请确认每个字都清楚。</translation>
    </message>
    <message>
        <source>The printer took nothing: write the code down by hand</source>
        <translation>打印机没有接收，请用笔抄下</translation>
    </message>
    <message>
        <source>KTV</source>
        <translation>KTV</translation>
    </message>
    <message>
        <source>Bath house</source>
        <translation>浴场</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>酒店</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>零售店</translation>
    </message>
</context>
<context>
    <name>WelcomeChoice</name>
    <message>
        <source>My venue</source>
        <translation>我的场所</translation>
    </message>
    <message>
        <source>Name, owner, receptionist: two minutes, and the first guest can come.</source>
        <translation>填店名、店主、前台，两分钟即可接待第一位客人。</translation>
    </message>
    <message>
        <source>Demo venue</source>
        <translation>演示场所</translation>
    </message>
    <message>
        <source>Made-up members and two weeks of work, to try everything. It can be left at any time.</source>
        <translation>虚构的会员和两周业务，可随意试用，随时可以离开。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>What would you like to open on this PC?</source>
        <translation>在这台电脑上打开什么？</translation>
    </message>
</context>
<context>
    <name>WelcomeForm</name>
    <message>
        <source>Name of the venue</source>
        <translation>本店名称</translation>
    </message>
    <message>
        <source>Kind of venue</source>
        <translation>店型</translation>
    </message>
    <message>
        <source>Owner&apos;s number</source>
        <translation>店主工号</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>店主姓名</translation>
    </message>
    <message>
        <source>6 digits</source>
        <translation>6位数字</translation>
    </message>
    <message>
        <source>Nobody can look it up</source>
        <translation>谁也查不到，请记牢</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>A few lines, and the counter is open. The printer can wait.</source>
        <translation>填好这几项就能开门营业，打印机以后再设也行。</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>正在建立…</translation>
    </message>
    <message>
        <source>Type the name that stands on slips</source>
        <translation>请填写印在单据上的店名</translation>
    </message>
    <message>
        <source>Type the owner&apos;s name</source>
        <translation>请填写店主姓名</translation>
    </message>
    <message>
        <source>Type a number, such as 001</source>
        <translation>请填写工号，例如 001</translation>
    </message>
    <message>
        <source>Next: who works at the counter</source>
        <translation>下一步：谁在前台</translation>
    </message>
    <message>
        <source>My venue</source>
        <translation>我的场所</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Check and sign in</source>
        <translation>核对并登录</translation>
    </message>
    <message>
        <source>VIP Desk</source>
        <translation>贵宾前台</translation>
    </message>
    <message>
        <source>Guest service at the front counter</source>
        <translation>前台客服，一台电脑就够</translation>
    </message>
    <message>
        <source>First start on this PC</source>
        <translation>本机首次启动</translation>
    </message>
    <message>
        <source>Whoever fills this in becomes the owner</source>
        <translation>填写的人即为店主</translation>
    </message>
    <message>
        <source>No slip goes missing: signed copies are scanned back</source>
        <translation>单据不丢：签字联逐张扫码回收</translation>
    </message>
    <message>
        <source>History can&apos;t be rewritten: the journal is chained</source>
        <translation>账目不改：操作日志环环相扣</translation>
    </message>
    <message>
        <source>Needs no network: everything stays on this PC</source>
        <translation>不用联网：数据只在本机</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Whose points?</source>
        <translation>先找到会员</translation>
    </message>
    <message>
        <source>Scan the member&apos;s card, or type whatever the guest tells you</source>
        <translation>扫会员卡，或在这里输入客人报的卡号、手机尾号、姓名</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Business day {day}</source>
        <translation>营业日 {day}</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>未开班</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Default: {text}</source>
        <translation>默认：{text}</translation>
    </message>
    <message>
        <source>Default: empty</source>
        <translation>默认：空</translation>
    </message>
</context>
<context>
    <name>WordFields</name>
    <message>
        <source>On this slip</source>
        <translation>本单据</translation>
    </message>
    <message>
        <source>On other slips too</source>
        <translation>各种单据共用</translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message>
        <source>Slip</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Words in</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 毫米</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 毫米</translation>
    </message>
    <message>
        <source>From business day</source>
        <translation>自营业日起</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>商户联</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户联</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Slip words</source>
        <translation>单据用语</translation>
    </message>
    <message>
        <source>Slips made before keep their words</source>
        <translation>已开出的单据保持原样</translation>
    </message>
    <message>
        <source>From {day} on other words are set already</source>
        <translation>已设定自{day}起另用其他用语</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Saved; slips say it from that day on</source>
        <translation>已保存，自该营业日起的单据使用</translation>
    </message>
</context>
</TS>
