<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
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
        <source>Supervisor&apos;s number</source>
        <translation>主管工号</translation>
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
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了点问题</translation>
    </message>
    <message>
        <source>What was booked is safe. Close this and go on; if it happens again, start the program anew and give support the report below.</source>
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
</context>
<context>
    <name>Hero</name>
    <message>
        <source>VIP Desk {version}&#x3000;works offline</source>
        <translation>VIP Desk {version}　本机离线运行</translation>
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
        <source>Scan, or type a card number, end of phone, name or pinyin</source>
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
    <name>Popup</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
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
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
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
        <source>Open another shift</source>
        <translation>换班次开班</translation>
    </message>
    <message>
        <source>Type your number, or choose your name</source>
        <translation>请输入工号，或点选姓名</translation>
    </message>
    <message>
        <source>The PIN has 6 digits</source>
        <translation>密码是 6 位数字</translation>
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
        <source>To countersign</source>
        <translation>待主管签</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今日生日</translation>
    </message>
    <message>
        <source>Valuable</source>
        <translation>贵重</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock the screen</source>
        <translation>锁屏</translation>
    </message>
</context>
</TS>
